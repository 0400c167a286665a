#include "logs/NotebookText.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using testing::HasSubstr;

std::string cell(const std::string& outputs)
{
    return R"({"cell_type":"code","execution_count":1,"metadata":{},"outputs":[)" + outputs +
           R"(],"source":["model.fit(x, y) # {\"text\": 1}"]})";
}

std::string notebook(const std::string& cells)
{
    return R"({"cells":[)" + cells +
           R"(],"metadata":{"kernelspec":{"name":"python3"}},"nbformat":4,"nbformat_minor":5})";
}

TEST(NotebookText, JoinsWhatTheCellsPrinted)
{
    // As nbformat 4 stores it: text as a list of lines or as one string, control characters escaped.
    const std::string json = notebook(
        R"({"cell_type":"markdown","metadata":{},"source":["text"]},)" +
        cell(R"({"name":"stdout","output_type":"stream","text":["Epoch 1/2\n","1/5 - loss: 4.0\b\b\r2/5"]})") + "," +
        cell(R"({"name":"stderr","output_type":"stream","text":"a warning\n"},)"
             R"({"data":{"image/png":"iVBORw0KGgo=","text/html":["<b>no</b>"],"text/plain":["<Figure>"]},)"
             R"("metadata":{"text":"no","data":{"text/plain":"no"}},"output_type":"display_data"},)"
             R"({"data":{"text/plain":"0.25"},"execution_count":3,"metadata":{},"output_type":"execute_result"},)"
             R"({"ename":"E","evalue":"no","output_type":"error","traceback":["no"]})"));
    const auto text = notebookText(json);
    ASSERT_TRUE(text) << toEnglish(text.error().message);
    EXPECT_EQ(*text, "Epoch 1/2\n1/5 - loss: 4.0\b\b\r2/5\na warning\n<Figure>\n0.25\n");
    EXPECT_EQ(notebookText("\xEF\xBB\xBF" + json).value(), *text);
}

TEST(NotebookText, ReadsTheFormatBefore)
{
    // nbformat 3: cells in worksheets, "text" of every kind of output beside its images.
    const std::string json =
        R"({"metadata":{"name":""},"nbformat":3,"nbformat_minor":0,"worksheets":[{"cells":[{"cell_type":"code",)"
        R"("collapsed":false,"input":["text"],"language":"python","metadata":{},"outputs":[)"
        R"({"output_type":"stream","stream":"stdout","text":["Epoch 1/2\n"]},)"
        R"({"output_type":"pyout","png":"iVBORw0KGgo=","prompt_number":2,"text":["0.5"]}],"prompt_number":1}],)"
        R"("metadata":{}}]})";
    EXPECT_EQ(notebookText(json).value(), "Epoch 1/2\n0.5\n");
    EXPECT_TRUE(looksLikeNotebook(json.substr(0, 60)));
}

TEST(NotebookText, IsEmptyWhereNothingWasPrinted)
{
    EXPECT_EQ(notebookText(notebook(cell(""))).value(), "");
    EXPECT_EQ(notebookText(notebook("")).value(), "");
}

TEST(NotebookText, SaysWhatIsNoNotebook)
{
    const auto errorOf = [](const std::string& json) {
        const auto text = notebookText(json);
        EXPECT_FALSE(text) << json;
        return text ? Error{} : text.error();
    };
    EXPECT_EQ(errorOf(R"({"a": [1, 2]})").code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf("").code, ErrorCode::Malformed);
    const std::string whole = notebook(cell(R"({"name":"stdout","output_type":"stream","text":["x\n"]})"));
    const Error cut = errorOf(whole.substr(0, 100));
    EXPECT_EQ(cut.code, ErrorCode::Malformed);
    EXPECT_THAT(toEnglish(cut.message), HasSubstr("at byte 101"));
    EXPECT_EQ(errorOf(notebook(cell("")) + "x").code, ErrorCode::Malformed);
}

TEST(NotebookText, LimitsSizeAndDepth)
{
    const auto nested = [](std::size_t depth) {
        return R"({"cells":[],"x":)" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
    };
    EXPECT_TRUE(notebookText(nested(64)));
    const auto deep = notebookText(nested(65));
    ASSERT_FALSE(deep);
    EXPECT_EQ(deep.error().code, ErrorCode::TooLarge);
    EXPECT_FALSE(notebookText(R"({"cells":)" + std::string(5'000'000, '[')));
    const auto large = notebookText(std::string((std::size_t{256} << 20) + 1, ' '));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::TooLarge);
}

TEST(NotebookText, KnowsANotebookByItsHead)
{
    EXPECT_TRUE(looksLikeNotebook(notebook("")));
    EXPECT_TRUE(looksLikeNotebook("{\n \"cells\": ["));
    EXPECT_TRUE(looksLikeNotebook("\xEF\xBB\xBF {\"nbformat\": 4, "));
    EXPECT_TRUE(looksLikeNotebook(R"({"metadata": {"kernelspec": {"name": )"));
    EXPECT_FALSE(looksLikeNotebook(R"({"loss": [1.0, 0.5], "cells": [)"));
    EXPECT_FALSE(looksLikeNotebook(R"({"metadata": {"author": "x"}, "loss": [)"));
    EXPECT_FALSE(looksLikeNotebook("{'loss': 4.0123}"));
    EXPECT_FALSE(looksLikeNotebook("Epoch 1/128"));
    EXPECT_FALSE(looksLikeNotebook(""));
}

}  // namespace
}  // namespace trueloss
