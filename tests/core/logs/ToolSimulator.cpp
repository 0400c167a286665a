#include "core/logs/ToolSimulator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace trueloss::test {

namespace {

std::string text(std::size_t number)
{
    return std::to_string(number);
}

std::string tqdmBar(const std::string& label, std::size_t k, std::size_t n, const std::string& postfix)
{
    std::string strokes;
    for (std::size_t i = 0; i < 10 * k / n; ++i) strokes += "\u2588";
    return "\r" + label + text(100 * k / n) + "%|" + strokes + "| " + text(k) + "/" + text(n) +
           " [00:01<00:09, 9.80it/s" + (postfix.empty() ? "" : ", " + postfix) + "]";
}

/// torch.mean in float32: partial sums in lanes, added up in the end.
float meanOf(const std::vector<float>& values, std::size_t lanes)
{
    std::vector<float> sums(lanes, 0.0F);
    for (std::size_t i = 0; i < values.size(); ++i) sums[i % lanes] += values[i];
    return std::accumulate(sums.begin(), sums.end(), 0.0F) / static_cast<float>(values.size());
}

/// The mean of the last `window` values up to index `end`, as numpy has it in float64.
double meanOfLast(const std::vector<float>& values, std::size_t end, std::size_t window)
{
    const std::size_t count = std::min(window, end);
    double sum = 0.0;
    for (std::size_t i = end - count; i < end; ++i) sum += static_cast<double>(values[i]);
    return sum / static_cast<double>(count);
}

}  // namespace

std::vector<float> allOf(const SimulatedRun& run)
{
    std::vector<float> all;
    for (const auto& epoch : run.epochs) all.insert(all.end(), epoch.begin(), epoch.end());
    return all;
}

std::string Lightning1::print(const SimulatedRun& run) const
{
    std::string out;
    std::vector<float> ring;
    std::size_t place = 0;
    std::string shown = "loss=nan, v_num=3";
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        const std::string label = "Epoch " + text(firstEpoch + e) + ": ";
        const std::size_t n = run.epochs[e].size() + validation;
        out += tqdmBar(label, 0, n, e == 0 ? "" : shown);
        for (std::size_t k = 1; k <= run.epochs[e].size(); ++k) {
            const float value = run.epochs[e][k - 1];
            if (ring.size() < 20) {
                ring.push_back(value);
            } else {
                ring[place] = value;
            }
            place = (place + 1) % 20;
            const std::string before = shown;
            shown = "loss=" + printed("%.3g", static_cast<double>(meanOf(ring, lanes))) + ", v_num=3";
            if (run.hides(e, k - 1)) continue;
            out += tqdmBar(label, k, n, before) + tqdmBar(label, k, n, shown);
        }
        for (std::size_t v = 1; v <= validation; ++v) {
            out += "\n" + tqdmBar("Validating: ", v, validation, "").substr(1) + "\x1b[A";
            out += tqdmBar(label, run.epochs[e].size() + v, n, shown);
        }
        out += "\n";
    }
    return out;
}

std::string lightning2Number(double value)
{
    // tqdm.format_num
    std::string number = printed("%.3g", value);
    for (const char* sign : {"e+0", "e-0"}) {
        if (const auto at = number.find(sign); at != std::string::npos) number.erase(at + 2, 1);
    }
    if (const std::string whole = pythonRepr(value); number.size() >= whole.size()) number = whole;
    // Lightning's
    if (number.find('e') != std::string::npos) return number;
    if (number.find('.') == std::string::npos && number.size() < 5) number += '.';
    return number + std::string(5 - std::min<std::size_t>(number.size(), 5), '0');
}

std::string printLightning2(const SimulatedRun& run)
{
    std::string out;
    std::string ofEpoch;
    std::string shown;
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        const std::string label = "Epoch " + text(e) + ": ";
        const std::size_t n = run.epochs[e].size();
        double sum = 0.0;
        out += tqdmBar(label, 0, n, shown.empty() ? "v_num=0" : shown);
        for (std::size_t k = 1; k <= n; ++k) {
            const auto value = static_cast<double>(run.epochs[e][k - 1]);
            sum += value;
            const std::string before = shown;
            shown = "v_num=0, train_loss_step=" + lightning2Number(value) + ofEpoch;
            if (run.hides(e, k - 1)) continue;
            out += tqdmBar(label, k, n, before.empty() ? "v_num=0" : before) + tqdmBar(label, k, n, shown);
        }
        ofEpoch = ", train_loss_epoch=" + lightning2Number(static_cast<double>(static_cast<float>(sum / double(n))));
        shown = shown.substr(0, shown.find(", train_loss_epoch")) + ofEpoch;
        out += tqdmBar(label, n, n, shown) + "\n";
    }
    return out;
}

std::string Fastai::print(const SimulatedRun& run) const
{
    std::string out = "epoch     train_loss  valid_loss  time    \n";
    float value = 0.0F;
    double left = 1.0;  // 0.98^n
    float smooth = 0.0F;
    const float weight = 1.0F - 0.98F;
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        const std::size_t n = run.epochs[e].size();
        std::string comment;
        for (std::size_t k = 0; k <= n; ++k) {
            if (k > 0) {
                const float loss = run.epochs[e][k - 1];
                // torch.lerp(loss, value, 0.98): of weights from 0.5 on end - (end - start) * (1 - weight).
                value = fused ? std::fma(loss - value, weight, value) : value - (value - loss) * weight;
                left *= 0.98;
                const auto share = static_cast<float>(1.0 - left);
                smooth = reciprocal ? value * (1.0F / share) : value / share;
            }
            // The text that is drawn with k is that of k - 1: so a line for batch k is the drawing of k + 1.
            if (k == 0 || k == 1 || !run.hides(e, k - 2)) {
                out += "\rEpoch " + text(e + 1) + "/" + text(run.epochs.size()) + " : |---| " +
                       printed("%.2f", 100.0 * static_cast<double>(k) / static_cast<double>(n)) + "% [" + text(k) +
                       "/" + text(n) + " 00:01<00:09" + (comment.empty() ? "" : " " + comment) + "]";
            }
            if (k > 0) comment = printed("%.4f", static_cast<double>(smooth));
        }
        for (std::size_t k = 0; k <= 2; ++k) {
            out += "\rEpoch " + text(e + 1) + "/" + text(run.epochs.size()) + " : |---| " +
                   printed("%.2f", 50.0 * static_cast<double>(k)) + "% [" + text(k) + "/2 00:00<00:00 " + comment + "]";
        }
        out += "\r" + text(e) + "         " + printed("%.6f", static_cast<double>(smooth)) + "  3.500000    00:04   \n";
    }
    return out;
}

namespace {

struct HuggingFaceRow {
    std::size_t step;
    double loss;
};

std::vector<HuggingFaceRow> huggingFaceRows(const HuggingFace& trainer, const SimulatedRun& run)
{
    std::vector<HuggingFaceRow> rows;
    float sum = 0.0F;
    std::size_t logged = trainer.firstStep;
    std::size_t step = trainer.firstStep;
    for (const float value : allOf(run)) {
        sum += value;
        ++step;
        if (step % trainer.every != 0 && !(trainer.logsFirst && step == 1)) continue;
        rows.push_back({step, pythonRound(static_cast<double>(sum) / static_cast<double>(step - logged), 4)});
        sum -= sum;
        if (std::isnan(sum)) sum = 0.0F;  // tr_loss -= tr_loss leaves NaN; a finite log shows that it was set anew.
        logged = step;
    }
    return rows;
}

}  // namespace

std::string HuggingFace::printText(const SimulatedRun& run) const
{
    const std::size_t perEpoch = run.epochs[0].size();
    const std::size_t total = firstStep + allOf(run).size();
    std::string out;
    for (const HuggingFaceRow& row : huggingFaceRows(*this, run)) {
        const double epoch = static_cast<double>(row.step) / static_cast<double>(perEpoch);
        if (bar) out += tqdmBar("", row.step, total, "");
        out += "\r{'loss': " + pythonRepr(row.loss) +
               ", 'learning_rate': 5e-05, 'epoch': " + pythonRepr(pythonRound(epoch, 2)) + "}\n";
        if (bar) out += tqdmBar("", row.step, total, "");
    }
    return out;
}

std::string HuggingFace::printState(const SimulatedRun& run) const
{
    const auto perEpoch = static_cast<double>(run.epochs[0].size());
    std::string out = "{\n  \"best_metric\": null,\n  \"log_history\": [\n";
    for (const HuggingFaceRow& row : huggingFaceRows(*this, run)) {
        out += "    {\n      \"epoch\": " + pythonRepr(static_cast<double>(row.step) / perEpoch) +
               ",\n      \"loss\": " +
               (std::isfinite(row.loss) ? pythonRepr(row.loss)
                : std::isnan(row.loss)  ? "NaN"
                                        : "Infinity") +
               ",\n      \"step\": " + text(row.step) + "\n    },\n";
    }
    out.erase(out.size() - 2, 1);
    return out + "  ],\n  \"max_steps\": " + text(allOf(run).size()) + "\n}\n";
}

std::string Timm::print(const SimulatedRun& run) const
{
    std::string out;
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        const std::size_t n = run.epochs[e].size();
        double sum = 0.0;
        double count = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            const auto value = static_cast<double>(run.epochs[e][i]);
            const bool shown = i % every == 0 || i + 1 == n;
            if (shown || !shownOnly) {
                sum += value * 32.0;
                count += 32.0;
            }
            if (!shown || run.hides(e, i)) continue;
            std::string own = printed(ofFewDigits ? "%#.4g" : "%.6f", value);
            std::string mean = printed(ofFewDigits ? "%#.3g" : "%.4f", sum / count);
            if (!ofFewDigits) own.insert(0, 9 - std::min<std::size_t>(own.size(), 9), ' ');
            if (!ofFewDigits) mean.insert(0, 6 - std::min<std::size_t>(mean.size(), 6), ' ');
            out += "Train: " + text(e) + " [" + text(i) + "/" + text(n) + " ( 50%)]  Loss: " + own + " (" + mean +
                   ")  Time: 0.543s,  235.73/s  (0.551s,  232.30/s)  LR: 1.000e-03  Data: 0.012 (0.020)\n";
        }
    }
    return out;
}

namespace {

/// Calls `line(epoch, iteration in it, step of the run, mean)` for each line that mmengine's LoggerHook writes.
template <class Line>
void mmengineLines(const Mmengine& hook, const SimulatedRun& run, const Line& line)
{
    const std::vector<float> all = allOf(run);
    std::size_t step = 0;
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        const std::size_t n = run.epochs[e].size();
        for (std::size_t i = 1; i <= n; ++i) {
            ++step;
            const std::size_t counted = hook.byIteration ? step : i;
            const bool last = i == n && !hook.byIteration && !hook.ignoresLast;
            if ((counted % hook.every != 0 && !last) || run.hides(e, i - 1)) continue;
            line(e + 1, i, step, meanOfLast(all, step, hook.window));
        }
    }
}

}  // namespace

std::string Mmengine::printText(const SimulatedRun& run) const
{
    std::string out;
    const std::size_t total = allOf(run).size();
    mmengineLines(*this, run, [&](std::size_t epoch, std::size_t i, std::size_t step, double mean) {
        out += "2023/01/01 10:00:00 - mmengine - INFO - ";
        out += byIteration ? "Iter(train) [" + text(step) + "/" + text(total) + "]"
                           : "Epoch(train)  [" + text(epoch) + "][" + text(i) + "/" + text(run.epochs[0].size()) + "]";
        out += "  lr: 1.0000e-02  eta: 0:10:00  time: 0.2511  loss: " + printed("%.4f", mean) + "\n";
    });
    return out;
}

std::string Mmengine::printScalars(const SimulatedRun& run) const
{
    std::string out;
    mmengineLines(*this, run, [&](std::size_t epoch, std::size_t, std::size_t step, double mean) {
        out += "{\"lr\": 0.01, \"loss\": " + (std::isnan(mean) ? "NaN" : pythonRepr(mean)) +
               ", \"epoch\": " + text(epoch) + ", \"iter\": " + text(step) + ", \"step\": " + text(step) + "}\n";
    });
    return out;
}

std::string printDetectron2(const SimulatedRun& run)
{
    const std::vector<float> all = allOf(run);
    std::string out;
    for (std::size_t k = 20; k <= all.size(); k += 20) {
        std::vector<float> last(all.begin() + static_cast<std::ptrdiff_t>(k - 20),
                                all.begin() + static_cast<std::ptrdiff_t>(k));
        std::sort(last.begin(), last.end());
        const double median = 0.5 * (static_cast<double>(last[9]) + static_cast<double>(last[10]));
        out += "[01/01 10:00:00 d2.utils.events]:  eta: 0:10:00  iter: " + text(k - 1) +
               "  total_loss: " + printed("%.4g", median) + "  time: 0.2000  lr: 0.001  max_mem: 1234M\n";
    }
    return out;
}

std::string printCsv(const SimulatedRun& run, int decimals)
{
    std::string out = "epoch,step,loss\n";
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        for (std::size_t i = 0; i < run.epochs[e].size(); ++i) {
            if (run.hides(e, i)) continue;
            const auto value = static_cast<double>(run.epochs[e][i]);
            const std::string format = "%." + std::to_string(decimals) + "f";
            out += text(e) + "," + text(i) + "," + (decimals < 0 ? pythonRepr(value) : printed(format.c_str(), value)) +
                   "\n";
        }
    }
    return out;
}

std::string printLightningCsv(const SimulatedRun& run, std::size_t every)
{
    std::string out = "epoch,step,train_loss_epoch,train_loss_step\n";
    std::size_t step = 0;
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        double sum = 0.0;
        for (const float value : run.epochs[e]) {
            sum += static_cast<double>(value);
            if ((step + 1) % every == 0)
                out += text(e) + "," + text(step) + ",," + pythonRepr(static_cast<double>(value)) + "\n";
            ++step;
        }
        out += text(e) + "," + text(step - 1) + "," + pythonRepr(sum / double(run.epochs[e].size())) + ",\n";
    }
    return out;
}

std::string printJsonLines(const SimulatedRun& run)
{
    std::string out;
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        for (std::size_t i = 0; i < run.epochs[e].size(); ++i) {
            if (run.hides(e, i)) continue;
            const auto value = static_cast<double>(run.epochs[e][i]);
            const std::string number = std::isnan(value) ? "NaN" : std::isinf(value) ? "Infinity" : pythonRepr(value);
            out += "{\"epoch\": " + text(e) + ", \"batch\": " + text(i) + ", \"train\": {\"loss\": " + number + "}}\n";
        }
    }
    return out;
}

}  // namespace trueloss::test
