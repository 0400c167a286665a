#include "pages/KeptSplitter.h"

#include <QSettings>
#include <QSplitter>
#include <QString>

#include <algorithm>

namespace trueloss::ui {

QSplitter* makeKeptSplitter(Qt::Orientation orientation, QWidget* first, QWidget* second, const QString& key, int usual,
                            double firstShare)
{
    auto* splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    splitter->addWidget(first);
    splitter->addWidget(second);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    const int size = std::clamp(QSettings().value(key, usual).toInt(), 1, 2000);
    splitter->setSizes({static_cast<int>(firstShare * size), size});
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [splitter, key] { QSettings().setValue(key, splitter->sizes().back()); });
    return splitter;
}

}  // namespace trueloss::ui
