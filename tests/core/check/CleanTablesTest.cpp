#include "CheckFixture.h"

namespace trueloss {
namespace {

using namespace test;

struct CleanColumn {
    const char* name;
    std::function<double(Numbers&)> one;
};

/// What honest targets look like; none may be called wrong.
std::vector<CleanColumn> cleanColumns()
{
    return {{"normal", [](Numbers& n) { return n.normal(100.0, 15.0); }},
            {"normal about zero", [](Numbers& n) { return n.normal(); }},
            {"uniform", [](Numbers& n) { return n.uniform(4.0, 204.0); }},
            {"whole degrees", [](Numbers& n) { return std::round(n.uniform(-45.4, 45.4)); }},
            {"exponential", [](Numbers& n) { return n.exponential(); }},
            {"counts", [](Numbers& n) { return n.poisson(12.0); }},
            {"high counts", [](Numbers& n) { return n.poisson(110.0); }},
            {"rain: often zero", [](Numbers& n) { return n.uniform(0, 1) < 0.6 ? 0.0 : n.exponential(); }},
            {"counts, often zero", [](Numbers& n) { return n.uniform(0, 1) < 0.5 ? 0.0 : n.poisson(20.0); }},
            {"steering, cut off at -1 and 1", [](Numbers& n) { return std::clamp(n.normal(0.0, 0.6), -1.0, 1.0); }},
            {"sensor that saturates at 999", [](Numbers& n) { return std::min(999.0, n.uniform(0.0, 1'300.0)); }},
            {"two humps", [](Numbers& n) { return n.normal(n.uniform(0, 1) < 0.3 ? 20.0 : 80.0, 4.0); }},
            {"temperatures", [](Numbers& n) { return std::round(n.normal(8.0, 9.0) * 10.0) / 10.0; }},
            {"tiny", [](Numbers& n) { return n.normal(3e-9, 1e-9); }},
            {"huge offset", [](Numbers& n) { return 1e12 + std::round(n.normal(0.0, 100.0)); }}};
}

// A random draw may hold a value that any rule calls far off; it may not happen more than once in a hundred columns.
TEST(CleanTables, HaveNoFindings)
{
    for (const CleanColumn& column : cleanColumns()) {
        int outliers = 0;
        int tables = 0;
        for (const std::size_t rows : {40U, 300U, 3'000U}) {
            for (std::uint64_t seed = 1; seed <= 40; ++seed, ++tables) {
                auto findings = tableFindings(tableOf({draw(rows, seed * 1'000 + rows, column.one)}), everyFifth(rows));
                outliers += static_cast<int>(
                    std::erase_if(findings, [](const DataFinding& f) { return f.kind == DataFindingKind::Outliers; }));
                EXPECT_TRUE(findings.empty())
                    << column.name << ", " << rows << " rows, seed " << seed << ": " << said(findings);
            }
        }
        EXPECT_LE(outliers, tables / 100 + 1) << column.name;
    }
}

// Heavy tails are told as such, and their largest values are no outliers beside.
TEST(CleanTables, OfHeavyTailsHaveNoOutliers)
{
    const auto lognormal = [](Numbers& n) { return std::exp(n.normal(3.0, 1.0)); };
    int outliers = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        for (const DataFinding& finding : tableFindings(tableOf({draw(1'000, seed, lognormal)})))
            outliers += finding.kind == DataFindingKind::Outliers ? 1 : 0;
    }
    EXPECT_LE(outliers, 1);
}

// No row, one row, two rows: nothing to say, and nothing breaks.
TEST(CleanTables, MayBeTiny)
{
    for (const std::size_t rows : {0U, 1U, 2U})
        EXPECT_TRUE(tableFindings(tableOf({draw(rows, 1, [](Numbers& n) { return n.normal(); })})).empty()) << rows;
}

}  // namespace
}  // namespace trueloss
