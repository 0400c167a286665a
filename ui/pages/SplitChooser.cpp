#include "pages/SplitChooser.h"

#include "data/SplitWords.h"
#include "models/TargetName.h"
#include "pages/PercentSpinBox.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace trueloss::ui {

namespace {

/// Rows by which a column is judged.
constexpr std::size_t looked = 1000;

bool namesParts(const Table& table, std::size_t column)
{
    for (std::size_t row = 0; row < std::min(looked, table.rowCount()); ++row) {
        if (splitPart(table.cell(row, column)) != SplitPart::Unassigned) return true;
    }
    return false;
}

QLabel* makeText(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

SplitChooser::SplitChooser(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_columnLabel(new QLabel(this)),
      m_column(new QComboBox(this)),
      m_shareLabel(new QLabel(this)),
      m_share(new PercentSpinBox(this)),
      m_explanation(makeText(QStringLiteral("splitExplanation"), this)),
      m_counts(makeText(QStringLiteral("splitCounts"), this))
{
    m_column->setObjectName(QStringLiteral("splitColumn"));
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(10);
    m_columnLabel->setBuddy(m_column);
    m_columnLabel->setWordWrap(true);
    m_share->setObjectName(QStringLiteral("validationShare"));
    m_share->setRange(0.1, 99.9);
    m_share->setSingleStep(5.0);
    // Not at each digit: every share is another split.
    m_share->setKeyboardTracking(false);
    m_share->setAlignment(Qt::AlignRight);
    m_shareLabel->setBuddy(m_share);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_columnLabel, 0, 0);
    layout->addWidget(m_column, 0, 1);
    layout->addWidget(m_shareLabel, 1, 0);
    layout->addWidget(m_share, 1, 1);
    layout->addWidget(m_explanation, 2, 0, 1, 2);
    layout->addWidget(m_counts, 3, 0, 1, 2);
    layout->setColumnStretch(1, 1);

    connect(m_column, &QComboBox::activated, this, &SplitChooser::chooseColumn);
    connect(m_share, &QDoubleSpinBox::valueChanged, this, &SplitChooser::chooseShare);
    connect(&m_session, &Session::dataChanged, this, &SplitChooser::refresh);
    connect(&m_session, &Session::configChanged, this, &SplitChooser::refresh);
    retranslate();
}

void SplitChooser::fillColumns()
{
    const DataSource& source = *m_session.source();
    if (source.table != m_table) {
        m_table = source.table;
        m_candidates.clear();
        for (std::size_t column = 0; column < m_table->header.size(); ++column) {
            if (namesParts(*m_table, column)) m_candidates.push_back(column);
        }
    }
    // One that was chosen elsewhere has to be shown, whatever it holds.
    if (source.columns.split && std::ranges::find(m_candidates, *source.columns.split) == m_candidates.end())
        m_candidates.push_back(*source.columns.split);
    m_column->clear();
    m_column->addItem(tr("None"));
    for (const std::size_t column : m_candidates) {
        m_column->addItem(columnName(*m_table, column));
        if (column == source.columns.split) m_column->setCurrentIndex(m_column->count() - 1);
    }
    m_column->setEnabled(!m_candidates.empty());
}

void SplitChooser::refresh()
{
    if (m_session.source() == nullptr || m_session.manifest() == nullptr) return;
    fillColumns();
    const auto& division = m_session.rows().division();
    const bool bySelf = division && division->rowsNameParts;
    const QSignalBlocker silent(m_share);
    m_share->setValue(m_session.config().validationShare * 100.0);
    m_share->setEnabled(!bySelf);
    m_shareLabel->setEnabled(!bySelf);
    m_explanation->setText(explanation(bySelf));
    m_counts->setText(counts());
}

QString SplitChooser::explanation(bool bySelf) const
{
    const auto& split = m_session.source()->columns.split;
    if (!split) return tr("The images for validation are drawn by chance, the same ones each time.");
    const QString name = columnName(*m_table, *split);
    if (bySelf)
        return tr("The column \"%1\" says which images are for validation, so there is no share to choose.").arg(name);
    return tr("The column \"%1\" names a part for no image, so they are drawn by chance.").arg(name);
}

QString SplitChooser::counts() const
{
    if (const auto split = m_session.split()) {
        return tr("%1 for training, %2 for validation")
            .arg(wholeNumber(static_cast<qint64>(split->train.size())),
                 wholeNumber(static_cast<qint64>(split->validation.size())));
    }
    // While the rows are being divided there is nothing to say yet.
    const auto& division = m_session.rows().division();
    return division ? messageText(division->problem) : QString();
}

void SplitChooser::chooseColumn(int position)
{
    ColumnChoice wanted = m_session.columns();
    wanted.split.reset();
    if (position > 0) {
        const std::size_t column = m_candidates[static_cast<std::size_t>(position - 1)];
        wanted.split = column;
        if (wanted.targets.size() > 1) std::erase(wanted.targets, column);
    }
    m_session.setColumns(wanted);
}

void SplitChooser::chooseShare(double percent)
{
    m_session.setValidationShare(percent / 100.0);
}

void SplitChooser::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void SplitChooser::retranslate()
{
    m_columnLabel->setText(tr("&Split column"));
    m_column->setToolTip(
        tr("A column that says train or val in each row. Without one, the validation images are drawn."));
    m_column->setAccessibleName(tr("Split column"));
    m_shareLabel->setText(tr("Validatio&n"));
    m_share->setToolTip(tr("The share of the images that only tests the network. It never learns from them."));
    m_share->setAccessibleName(tr("Validation share"));
    refresh();
}

}  // namespace trueloss::ui
