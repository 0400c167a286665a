#include "pages/SourceOptionsForm.h"

#include "text/PathText.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace trueloss::ui {

namespace {

constexpr std::array separators{',', ';', '\t', '|'};
constexpr std::array marks{'.', ','};
constexpr std::array encodings{TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be,
                               TextEncoding::Windows1252, TextEncoding::Gb18030};
enum ValidationUse { NoTable = 0, ThisTable = 1 };

/// The place of a value in a list; -1 for nothing.
template <class List, class Value>
int placeOf(const List& list, const std::optional<Value>& value)
{
    if (!value) return -1;
    const auto found = std::find(list.begin(), list.end(), *value);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

template <class List>
auto chosen(const List& list, const QComboBox* box) -> std::optional<typename List::value_type>
{
    const int at = box->currentIndex() - 1;
    if (at < 0) return {};
    return list[static_cast<std::size_t>(at)];
}

}  // namespace

SourceOptionsForm::SourceOptionsForm(const SourceOptions& options, QWidget* parent)
    : QWidget(parent), m_options(options), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const int form = options.form ? static_cast<int>(*options.form) : -1;
    m_form = addChoice(
        "sourceForm", tr("&Kind"),
        {tr("table"), tr("folders called by their number"), tr("numbers in file names"), tr("arrays (NPZ, NPY)")}, form,
        tr("Where the numbers that belong to the images stand."));
    const TableOptions& table = options.table;
    m_separator = addChoice("separator", tr("&Separator"), {tr("comma"), tr("semicolon"), tr("tab"), tr("bar")},
                            placeOf(separators, table.separator), tr("What stands between two cells of the table."));
    m_header = addChoice("headerRow", tr("&First row"), {tr("names of the columns"), tr("values")},
                         table.header ? (*table.header ? 0 : 1) : -1,
                         tr("Whether the table's first row names the columns or is a row like the others."));
    m_decimal = addChoice("decimalMark", tr("&Decimal mark"), {tr("point"), tr("comma")},
                          placeOf(marks, table.decimalMark), tr("1.5 or 1,5."));
    m_encoding = addChoice("encoding", tr("&Encoding"),
                           {QStringLiteral("UTF-8"), QStringLiteral("UTF-16 LE"), QStringLiteral("UTF-16 BE"),
                            QStringLiteral("Windows-1252"), QStringLiteral("GB18030 (GBK)")},
                           placeOf(encodings, table.encoding), tr("How the table's characters are stored."));
    m_imageFolder = addPath("imageFolder", tr("&Image folder"), pathText(options.imageFolder),
                            tr("Where relative paths of images begin."), true);
    const bool none = options.validation && options.validation->empty();
    m_validationUse = addChoice("validationUse", tr("&Validation"), {tr("no table of its own"), tr("this table:")},
                                options.validation ? (none ? NoTable : ThisTable) : -1,
                                tr("A second table with the images that only test the network."));
    m_validation = addPath("validationTable", QString(), options.validation ? pathText(*options.validation) : QString(),
                           tr("The table of the validation images."), false);
    m_pattern =
        addText("namePattern", tr("&Pattern"), QString::fromStdString(options.pattern),
                tr("{name} stands for the number, * for anything: steer_{angle}_*.jpg. Several names make several "
                   "targets."));
    const ArrayNames& arrays = options.arrays;
    m_arrays = {addText("imageArray", tr("I&mages"), QString::fromStdString(arrays.images),
                        tr("The name of the array with the images, such as x_train.")),
                addText("targetArray", tr("&Targets"), QString::fromStdString(arrays.targets),
                        tr("The name of the array with their targets, such as y_train.")),
                addText("validationImageArray", tr("Validation images"),
                        QString::fromStdString(arrays.validationImages), tr("Such as x_test; \"none\" for none.")),
                addText("validationTargetArray", tr("Validation targets"),
                        QString::fromStdString(arrays.validationTargets), tr("Such as y_test."))};
    m_arrayLayout =
        addChoice("arrayLayout", tr("&Layout"), {tr("height, width, channels"), tr("channels, height, width")},
                  options.layout ? static_cast<int>(*options.layout) : -1,
                  tr("The order of an image's indices: channels last as in Keras, or first as in PyTorch."));
    connect(m_form.box, &QComboBox::activated, this, &SourceOptionsForm::showRelevant);
    connect(m_validationUse.box, &QComboBox::activated, this, &SourceOptionsForm::showRelevant);
    showRelevant();
}

SourceOptionsForm::Choice SourceOptionsForm::addChoice(const char* name, const QString& label, const QStringList& words,
                                                       int current, const QString& toolTip)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromUtf8(name));
    box->addItem(tr("automatic"));
    box->addItems(words);
    box->setCurrentIndex(current + 1);
    box->setToolTip(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    m_layout->addRow(label, box);
    connect(box, &QComboBox::activated, this, &SourceOptionsForm::changed);
    return {box, words};
}

QLineEdit* SourceOptionsForm::addText(const char* name, const QString& label, const QString& text,
                                      const QString& toolTip)
{
    auto* edit = new QLineEdit(text, this);
    edit->setObjectName(QString::fromUtf8(name));
    edit->setToolTip(toolTip);
    edit->setPlaceholderText(tr("automatic"));
    m_layout->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &SourceOptionsForm::changed);
    connect(edit, &QLineEdit::returnPressed, this, &SourceOptionsForm::confirmed);
    return edit;
}

QLineEdit* SourceOptionsForm::addPath(const char* name, const QString& label, const QString& text,
                                      const QString& toolTip, bool folder)
{
    auto* edit = new QLineEdit(text, this);
    edit->setObjectName(QString::fromUtf8(name));
    edit->setToolTip(toolTip);
    edit->setPlaceholderText(tr("automatic"));
    edit->setAccessibleName(toolTip);
    auto* browse = new QToolButton(this);
    browse->setText(tr("..."));
    browse->setToolTip(tr("Choose it."));
    browse->setAccessibleName(tr("Choose: %1").arg(toolTip));
    auto* field = new QWidget(this);
    auto* layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(edit, 1);
    layout->addWidget(browse);
    field->setFocusProxy(edit);
    m_layout->addRow(label, field);
    connect(edit, &QLineEdit::textEdited, this, &SourceOptionsForm::changed);
    connect(edit, &QLineEdit::returnPressed, this, &SourceOptionsForm::confirmed);
    connect(browse, &QToolButton::clicked, this, [this, edit, folder, toolTip] {
        auto* dialog = new QFileDialog(this, toolTip, edit->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this, edit](const QString& file) {
            edit->setText(file);
            Q_EMIT changed();
        });
        dialog->open();
    });
    return edit;
}

QList<QWidget*> SourceOptionsForm::fields() const
{
    QList<QWidget*> all;
    for (int row = 0; row < m_layout->rowCount(); ++row) {
        QWidget* field = m_layout->itemAt(row, QFormLayout::FieldRole)->widget();
        // Paths share their row with a button.
        if (field->focusPolicy() != Qt::NoFocus) {
            all << field;
        } else {
            all << field->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        }
    }
    return all;
}

SourceOptions SourceOptionsForm::options() const
{
    SourceOptions options = m_options;
    const int form = m_form.box->currentIndex() - 1;
    options.form = form < 0 ? std::nullopt : std::optional(static_cast<SourceForm>(form));
    options.table.separator = chosen(separators, m_separator.box);
    options.table.header = chosen(std::array{true, false}, m_header.box);
    options.table.decimalMark = chosen(marks, m_decimal.box);
    options.table.encoding = chosen(encodings, m_encoding.box);
    options.imageFolder = toPath(m_imageFolder->text().trimmed());
    options.validation.reset();
    if (m_validationUse.box->currentIndex() - 1 == NoTable) options.validation = std::filesystem::path();
    if (m_validationUse.box->currentIndex() - 1 == ThisTable && !m_validation->text().trimmed().isEmpty())
        options.validation = toPath(m_validation->text().trimmed());
    options.pattern = m_pattern->text().trimmed().toStdString();
    const auto name = [this](std::size_t at) { return m_arrays[at]->text().trimmed().toStdString(); };
    options.arrays = {name(0), name(1), name(2), name(3)};
    options.layout = chosen(std::array{ArrayLayout::Nhwc, ArrayLayout::Nchw}, m_arrayLayout.box);
    return options;
}

void SourceOptionsForm::showFound(const Choice& choice, int found)
{
    choice.box->setItemText(
        0, found >= 0 && found < choice.words.size() ? tr("automatic: %1").arg(choice.words[found]) : tr("automatic"));
}

void SourceOptionsForm::setRowVisible(QWidget* field, bool visible)
{
    // Paths share their row with a button.
    QWidget* inRow = field->parentWidget() == this ? field : field->parentWidget();
    inRow->setVisible(visible);
    if (QWidget* label = m_layout->labelForField(inRow)) label->setVisible(visible);
}

void SourceOptionsForm::showFacts(const SourceFacts& facts)
{
    showFound(m_form, static_cast<int>(facts.form));
    showFound(m_separator, placeOf(separators, std::optional(facts.table.separator)));
    showFound(m_header, facts.table.header ? 0 : 1);
    showFound(m_decimal, placeOf(marks, std::optional(facts.table.decimalMark)));
    showFound(m_encoding, placeOf(encodings, std::optional(facts.table.encoding)));
    const auto found = [](QLineEdit* edit, const QString& text) {
        edit->setPlaceholderText(text.isEmpty() ? SourceOptionsForm::tr("automatic")
                                                : SourceOptionsForm::tr("automatic: %1").arg(text));
    };
    found(m_imageFolder, pathText(facts.imageFolder));
    m_validationUse.box->setItemText(
        0, facts.validation.empty() ? tr("automatic") : tr("automatic: %1").arg(pathText(facts.validation.filename())));
    found(m_pattern, QString::fromStdString(facts.pattern));
    found(m_arrays[0], QString::fromStdString(facts.arrays.images));
    found(m_arrays[1], QString::fromStdString(facts.arrays.targets));
    found(m_arrays[2], QString::fromStdString(facts.arrays.validationImages));
    found(m_arrays[3], QString::fromStdString(facts.arrays.validationTargets));

    m_foundForm = facts.form;
    showRelevant();
}

void SourceOptionsForm::showRelevant()
{
    const int forced = m_form.box->currentIndex() - 1;
    const auto form = forced < 0 ? m_foundForm : static_cast<SourceForm>(forced);
    const bool table = form == SourceForm::Table;
    const bool arrays = form == SourceForm::Arrays;
    for (const Choice& choice : {m_separator, m_header, m_decimal, m_encoding, m_validationUse})
        setRowVisible(choice.box, table);
    setRowVisible(m_imageFolder, !arrays);
    setRowVisible(m_validation, table && m_validationUse.box->currentIndex() - 1 == ThisTable);
    setRowVisible(m_pattern, form == SourceForm::FileNames);
    for (QLineEdit* edit : m_arrays) setRowVisible(edit, arrays);
    setRowVisible(m_arrayLayout.box, arrays);
}

}  // namespace trueloss::ui
