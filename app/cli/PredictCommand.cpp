#include "Commands.h"
#include "TerminalRun.h"

#include "base/Numbers.h"
#include "data/ImageDecoder.h"
#include "model/ModelFile.h"
#include "model/Predictor.h"
#include "train/Devices.h"

#include <iostream>
#include <memory>

namespace trueloss::cli {

namespace {

struct PredictOptions {
    std::string model;
    std::vector<std::string> images;
};

std::string csvCell(const std::string& text)
{
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

int predict(const PredictOptions& options)
{
    setComputeThreads(0);
    auto model = loadModel(options.model);
    if (!model) return printError(model.error());
    auto predictor = Predictor::create(std::make_shared<const ModelBundle>(std::move(*model)));
    if (!predictor) return printError(predictor.error());
    const ModelBundle& bundle = (*predictor)->model();
    std::cout << "image";
    for (const OutputColumn& column : bundle.outputs) {
        std::cout << ',' << csvCell(column.unit.empty() ? column.name : column.name + " (" + column.unit + ")");
    }
    std::cout << "\n";
    int code = 0;
    for (const std::string& image : options.images) {
        const auto decoded =
            decodeImage(image, {bundle.spec.width, bundle.spec.height, bundle.spec.channels}, bundle.fit);
        if (!decoded) {
            code = printError(decoded.error());
            continue;
        }
        const auto values = (*predictor)->predict(decoded->pixels, 1);
        if (!values) return printError(values.error());
        std::cout << csvCell(image);
        for (const double value : *values) std::cout << ',' << exactNumber(value);
        std::cout << "\n";
        if (const Message why = whyNoValue(bundle, *values); !why.empty())
            std::cerr << "trueloss-cli: " << image << ": " << toEnglish(why) << "\n";
    }
    return code;
}

}  // namespace

void addPredictCommand(CLI::App& app, std::function<int()>& run)
{
    auto options = std::make_shared<PredictOptions>();
    CLI::App* command = app.add_subcommand("predict", "Predict with a saved model; prints CSV");
    command->add_option("model", options->model, "Model file (.safetensors)")->required();
    command->add_option("images", options->images, "Image files")->required();
    command->callback([options, &run] { run = [options] { return predict(*options); }; });
}

}  // namespace trueloss::cli
