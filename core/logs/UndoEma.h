#pragma once

#include "logs/Unaverage.h"

#include <vector>

namespace trueloss {

/// Undoes fastai's smoothed loss: v_k = beta v_(k-1) + (1 - beta) b_k from v_0 = 0, printed as s_k = v_k / (1 -
/// beta^k), with k counted from the start of the run. With p the line before and n = k - p:
///     [(1 - beta^k) s_k - beta^n (1 - beta^p) s_p] / (1 - beta^n)
///     error <= [(1 - beta^k) eps_k + beta^n (1 - beta^p) eps_p] / (1 - beta^n)
/// For neighbouring lines (n = 1) that is the batch itself, with an error below 99 eps at beta 0.98. Over a gap it is a
/// mean in which the last batch weighs 1, the one before it beta, and so on (BlockMean). A single gap does not harm
/// what follows it. Single: torch.lerp in float32, as fastai does it, with the weight 1 - float(beta); its rounding is
/// bounded for values of one sign. A line that is not finite makes its own block and the one behind it unrecoverable.
/// `weight` of the lines is not used. Requires 0 < beta < 1, steps >= 1 and strictly increasing. The blocks cover
/// steps 1..lines.back().step in order and without a hole.
class EmaUndo : public LineUndo {
public:
    EmaUndo(double beta, MeanArithmetic arithmetic);
    void add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks) override;

private:
    double m_beta;
    double m_rounding;     ///< Of one operation of the tool...
    double m_weightError;  ///< ...and of its 1 - beta, relative.
    PrintedMean m_previous;
};
std::vector<RecoveredBlock> undoEma(const std::vector<PrintedMean>& lines, double beta, MeanArithmetic arithmetic);

}  // namespace trueloss
