#pragma once

#include "data/SourceOptions.h"

#include <QList>
#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace trueloss::ui {

/// The choices of SourceOptions. Each is "automatic" by default and says what was found then. GUI thread.
class SourceOptionsForm : public QWidget {
    Q_OBJECT

public:
    explicit SourceOptionsForm(const SourceOptions& options, QWidget* parent = nullptr);

    SourceOptions options() const;
    void showFacts(const SourceFacts& facts);  ///< Names what was found, and hides what does not matter to it.
    QList<QWidget*> fields() const;            ///< What the keyboard reaches, from top to bottom.

Q_SIGNALS:
    void changed();
    void confirmed();  ///< Enter was pressed in a text.

private:
    struct Choice {
        QComboBox* box;
        QStringList words;  ///< Without the automatic one in front.
    };
    Choice addChoice(const char* name, const QString& label, const QStringList& words, int current,
                     const QString& toolTip);
    QLineEdit* addText(const char* name, const QString& label, const QString& text, const QString& toolTip);
    QLineEdit* addPath(const char* name, const QString& label, const QString& text, const QString& toolTip,
                       bool folder);
    void showFound(const Choice& choice, int found);
    void showRelevant();
    void setRowVisible(QWidget* field, bool visible);

    SourceOptions m_options;  ///< For what is not shown here.
    SourceForm m_foundForm = SourceForm::Table;
    QFormLayout* m_layout;
    Choice m_form;
    Choice m_separator;
    Choice m_header;
    Choice m_decimal;
    Choice m_encoding;
    QLineEdit* m_imageFolder;
    Choice m_validationUse;
    QLineEdit* m_validation;
    QLineEdit* m_pattern;
    std::vector<QLineEdit*> m_arrays;  ///< Images, targets, and both for validation.
    Choice m_arrayLayout;
};

}  // namespace trueloss::ui
