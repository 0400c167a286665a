#!/usr/bin/env python3
"""Writes sklearn.json beside this file: what scikit-learn, numpy and scipy compute for a few columns.

Made with scikit-learn 1.2.1, numpy 1.24.2, scipy 1.10.1 (Debian 12: python3-sklearn, python3-scipy).
JSON knows no NaN and no infinity: null stands for NaN. Floats are written by repr, so they read back exactly.
"""
import json
import math
import pathlib
import warnings

import numpy as np
import scipy
import scipy.stats
import sklearn
from sklearn.preprocessing import MinMaxScaler, StandardScaler

warnings.simplefilter("ignore")  # scipy warns about columns that are nearly constant: they are here on purpose.
random = np.random.RandomState(20)


def columns():
    yield "ordinary", random.normal(101.3, 12.5, 211)
    yield "skewed", random.lognormal(3.0, 1.2, 500)
    yield "negative", -random.gamma(2.0, 35.0, 97)
    yield "huge offset, small spread", 1e12 + random.randint(0, 64, 80) / 8.0
    yield "huge offset, spread near the last digit", 1e15 + random.randint(0, 3, 64) * 0.125
    yield "tiny", random.uniform(1.0, 9.0, 40) * 1e-300
    yield "small", random.uniform(1.0, 9.0, 40) * 1e-9
    yield "range below ten eps", 1e-16 * np.array([1.0, 2.0, 5.0, 9.0, 3.0])
    yield "large", random.uniform(-1.0, 1.0, 60) * 1e90
    yield "constant 0", np.zeros(12)
    yield "constant 5.5", np.full(9, 5.5)
    yield "constant 0.1", np.full(1000, 0.1)
    yield "constant 0.1 but for the last digit", np.array([0.1] * 50 + [np.nextafter(0.1, 1.0)] * 50)
    yield "constant -1e9/3", np.full(333, -1e9 / 3.0)
    yield "one row", np.array([42.25])
    yield "two rows", np.array([-3.0, 8.0])
    yield "three rows", np.array([1.0, 2.0, 10.0])
    yield "ties", np.repeat([1.0, 2.0, 2.0, 3.0, 7.0], 9)
    yield "IQR of 0", np.array([4.0] * 90 + [1.0, 2.0, 9.0, 30.0])


def plain(value):
    value = float(value)
    return value if math.isfinite(value) else None


def numbers(values):
    return [plain(value) for value in np.ravel(values)]


def column(name, values):
    grid = values.reshape(-1, 1)
    spread = values.max() - values.min()
    probes = np.concatenate([values[:5], [values.min(), values.max(), values.min() - 2.0 * spread,
                                          values.max() + 3.0 * spread, 0.0]]).reshape(-1, 1)
    scaled = np.array([-2.5, -1.0, 0.0, 0.5, 1.0, 3.0]).reshape(-1, 1)
    standard = StandardScaler().fit(grid)
    out = {
        "name": name,
        "values": numbers(values),
        "probes": numbers(probes),
        "scaled": numbers(scaled),
        "standard": {
            "mean": plain(standard.mean_[0]),
            "scale": plain(standard.scale_[0]),
            "transformed": numbers(standard.transform(probes)),
            "inverse": numbers(standard.inverse_transform(scaled)),
        },
        "minmax": [],
        "statistics": {
            "count": int(values.size),
            "mean": plain(np.mean(values)),
            "standardDeviation": plain(np.std(values)),
            "min": plain(values.min()),
            "quartile1": plain(np.percentile(values, 25)),
            "median": plain(np.percentile(values, 50)),
            "quartile3": plain(np.percentile(values, 75)),
            "max": plain(values.max()),
            "skew": plain(scipy.stats.skew(values)),
        },
        "histograms": [],
    }
    for low, high in ((0.0, 1.0), (-1.0, 1.0), (10.0, 12.5)):
        minmax = MinMaxScaler(feature_range=(low, high)).fit(grid)
        out["minmax"].append({
            "low": low,
            "high": high,
            "scale": plain(minmax.scale_[0]),
            "transformed": numbers(minmax.transform(probes)),
            "inverse": numbers(minmax.inverse_transform(scaled)),
        })
    if spread > 0:
        for bins in (1, 2, 7, 10, 33):
            counts, edges = np.histogram(values, bins=bins)
            out["histograms"].append({"bins": bins, "low": plain(edges[0]), "high": plain(edges[-1]),
                                      "counts": counts.tolist()})
        q1, q3 = np.percentile(values, [25, 75])
        rule = "fd" if q3 > q1 else "sturges"
        out["bins"] = int(len(np.histogram_bin_edges(values, bins=rule)) - 1)
    return out


content = {
    "made_with": {"sklearn": sklearn.__version__, "numpy": np.__version__, "scipy": scipy.__version__},
    "columns": [column(name, values) for name, values in columns()],
}
path = pathlib.Path(__file__).with_name("sklearn.json")
path.write_text(json.dumps(content, indent=None, separators=(",", ":"), allow_nan=False).replace('{"name"', '\n{"name"')
                + "\n")
