// What the command line does with a kept run's batches: takes one apart, branches off after one.

#include "CliFixture.h"
#include "store/RunStore.h"

namespace trueloss {
namespace {

using test::Cli;
using test::Outcome;
using test::run;
using testing::AllOf;
using testing::HasSubstr;

/// Runs in a store of their own.
class CliInspect : public Cli {
protected:
    static std::string store() { return " --store '" + (s_folder->path() / "own").string() + "'"; }
    static std::string begin(const std::string& more)
    {
        return "train '" + data().string() + "' --size 16x16 --batch 4 --epochs 3" + more + store();
    }
    /// Of the run that a training said it keeps.
    static std::string idIn(const std::string& text)
    {
        const std::size_t at = text.find("kept as run ");
        return at == std::string::npos ? std::string() : text.substr(at + 12, 36);
    }
};

TEST_F(CliInspect, ABatchOfAKeptRunIsTakenApart)
{
    const std::string id = idIn(run(begin(" --batches 5")).text);
    const Outcome found = run("inspect " + id + " --batch 3 --images 2" + store());
    EXPECT_EQ(found.code, 0) << found.text;
    EXPECT_THAT(found.text,
                AllOf(HasSubstr("batch 3: batch 3 of epoch 1, 4 images"),
                      HasSubstr("The replay gave the recorded RMSE, bit for bit."),
                      HasSubstr("What changed since the batch before"), HasSubstr("Images, the largest error first"),
                      HasSubstr("image"), HasSubstr("... and 2 more"), HasSubstr("conv1"),
                      HasSubstr("Is this batch unusual?\n  No: on the first weights"),
                      HasSubstr("Did the update before it do the damage?\n  No"),
                      HasSubstr("Does the unit make it look so?\n  No")));
    const Outcome none = run("inspect " + id + " --batch 6" + store());
    EXPECT_EQ(none.code, 1);
    EXPECT_THAT(none.text, HasSubstr("has 5 batches, so there is no batch 6 to inspect"));
    EXPECT_THAT(run("inspect " + id + " --batch 0" + store()).text, HasSubstr("no whole number of at least 1"));
}

TEST_F(CliInspect, ABranchLeavesAKeptRunAtAnyBatch)
{
    const std::string id = idIn(run(begin(" --batches 5")).text);
    const Outcome branch = run("branch " + id + " --at 3 --lr 1e-5 --batches 5" + store());
    EXPECT_EQ(branch.code, 0) << branch.text;
    EXPECT_THAT(branch.text, AllOf(HasSubstr(" after batch 3"), HasSubstr("learning rate: 0.001 -> 1e-5"),
                                   HasSubstr("stopped after 5 batches"), HasSubstr("kept as run ")));
    const std::string own = idIn(branch.text);
    ASSERT_NE(own, id);
    // Its fourth batch met the same weights as its parent's, and both can be run again.
    const std::string third = run("inspect " + id + " --batch 4" + store()).text;
    const std::string same = run("inspect " + own + " --batch 4" + store()).text;
    const auto rmse = [](const std::string& text) { return text.substr(text.find("true RMSE"), 30); };
    EXPECT_EQ(rmse(third), rmse(same)) << same;
    EXPECT_THAT(same, AllOf(HasSubstr("bit for bit"), HasSubstr("learning rate 1e-5")))
        << "its own settings, not its parent's";
    const Outcome refused = run("branch " + id + " --at 3 --dense 5" + store());
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.text, HasSubstr("\"dense units\""));
    EXPECT_THAT(run("branch " + id + " --at 6" + store()).text, HasSubstr("nothing can branch off after batch 6"));
}

TEST_F(CliInspect, AnAutopsyOfAKeptRunIsKeptWithIt)
{
    // A rate of 5 destroys any network within a few steps.
    const std::string id = idIn(run(begin(" --model counting-cnn --preset recommended --lr 5")).text);
    const Outcome autopsy = run("autopsy " + id + " --seeds 2 --batches 8" + store());
    EXPECT_EQ(autopsy.code, 0) << autopsy.text;
    EXPECT_THAT(autopsy.text, HasSubstr("kept with the run, as tested: "));
    const auto findings = [&id] {
        const auto opened = RunStore::open(s_folder->path() / "own");
        const auto kept = opened->load(id);
        return kept ? kept->findings : std::vector<Finding>();
    };
    const std::vector<Finding> kept = findings();
    ASSERT_FALSE(kept.empty());
    EXPECT_EQ(kept.front().evidence, Evidence::Tested);
    EXPECT_THAT(autopsy.text, HasSubstr("Verdict: learning-rate\n" + toEnglish(kept.front().explanation) + "\n"));
    // Once more puts the new answer in the place of the former one.
    EXPECT_EQ(run("autopsy " + id + " --seeds 1 --batches 8" + store()).code, 0);
    ASSERT_EQ(findings().size(), kept.size());
    EXPECT_EQ(toEnglish(findings().front().headline), toEnglish(kept.front().headline));
    EXPECT_NE(toEnglish(findings()[1].explanation), toEnglish(kept[1].explanation)) << "another number of runs";
    const std::string report = (s_folder->path() / "report.html").string();
    EXPECT_EQ(run("report " + id + " --output '" + report + "'" + store()).code, 0);
    EXPECT_THAT(test::contentOf(report), HasSubstr(toEnglish(findings()[1].explanation)));
}

TEST_F(CliInspect, AnAutopsyOfABranchBeginsWhereItLeftItsParent)
{
    const std::string parent = idIn(run("train '" + data().string() +
                                        "' --size 16x16 --batch 4 --epochs 19 --model counting-cnn "
                                        "--preset recommended --lr 1e-4" +
                                        store())
                                        .text);
    const Outcome branch = run("branch " + parent + " --at 70 --lr 5" + store());
    const std::string id = idIn(branch.text);
    const Outcome autopsy = run("autopsy " + id + " --seeds 2 --batches 6" + store());
    EXPECT_EQ(autopsy.code, 0) << branch.text << autopsy.text;
    EXPECT_THAT(autopsy.text, AllOf(HasSubstr("begins with the state after batch 70"),
                                    HasSubstr("Verdict: learning-rate"), HasSubstr("as tested: ")));
}

}  // namespace
}  // namespace trueloss
