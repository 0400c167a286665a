#!/usr/bin/env python3
"""Writes sklearn.json beside this file: what scikit-learn, numpy and scipy compute for a few columns.

Made with scikit-learn 1.2.1, numpy 1.24.2, scipy 1.10.1, mpmath 1.2.1 (Debian 12: python3-sklearn, python3-scipy,
python3-mpmath).
JSON knows no NaN and no infinity: null stands for NaN, "inf" and "-inf" for the rest. Floats are written by repr, so
they read back exactly.

The power kinds' lambda is solved for by mpmath with 40 digits, as the root of the slope of the log-likelihood that
scikit-learn maximises; all that follows from lambda is scikit-learn's own. What scikit-learn itself finds ("found")
ends where Brent's method on the likelihood in doubles ends, about 1e-8 off, and differs from the 8th digit on between
the instruction sets that numpy may use: set NPY_DISABLE_CPU_FEATURES="AVX512F AVX512_SKX" to see it.
"""
import json
import math
import pathlib
import warnings

import mpmath
import numpy as np
import scipy
import scipy.stats
import sklearn
from sklearn.preprocessing import (FunctionTransformer, MaxAbsScaler, MinMaxScaler, PowerTransformer,
                                   QuantileTransformer, RobustScaler, StandardScaler)

mpmath.mp.dps = 40

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
    yield "both signs", random.normal(-0.4, 3.0, 300)
    yield "nearly all positive", np.append(random.gamma(3.0, 20.0, 120), [-0.5, -7.0])
    yield "left-skewed", 50.0 - random.gamma(2.0, 4.0, 150)
    yield "thousandths", random.lognormal(0.0, 0.5, 200) * 1e-3
    yield "around one", 1.0 + random.normal(0.0, 1e-3, 250)
    yield "whole numbers", random.poisson(4.0, 1700).astype(float)
    yield "more than the references", random.standard_t(3, 2345)
    yield "large positive", random.lognormal(0.0, 0.7, 90) * 1e60
    yield "outlier", np.append(random.normal(5.0, 0.5, 100), [4000.0])


def plain(value):
    value = float(value)
    return value if math.isfinite(value) else None


def numbers(values):
    return [plain(value) for value in np.ravel(values)]


def exact(values):
    """Infinities too, for the new kinds."""
    out = []
    for value in np.ravel(values):
        value = float(value)
        out.append(None if math.isnan(value) else value if math.isfinite(value) else ("inf" if value > 0 else "-inf"))
    return out


def best_lambda(values, method):
    """Where the slope of the log-likelihood is 0."""
    half = mpmath.mpf(1) / 2
    x = [mpmath.mpf(float(v)) for v in values]
    n = len(x)
    if method == "box-cox":
        logs, signs = [mpmath.log(v) for v in x], [1] * n
    else:
        logs, signs = [mpmath.log1p(abs(v)) for v in x], [1 if v >= 0 else -1 for v in x]
    jacobian = mpmath.fsum(s * log for s, log in zip(signs, logs)) / n

    def slope(lam):
        ys, slopes = [], []
        for s, log in zip(signs, logs):
            k = lam if s > 0 else 2 - lam
            if k == 0:
                y, dy = log, log * log * half
            else:
                power = mpmath.exp(k * log)
                y = (power - 1) / k
                dy = (log * power - y) / k
            ys.append(s * y)
            slopes.append(dy)
        mean = mpmath.fsum(ys) / n
        variance = mpmath.fsum((y - mean) ** 2 for y in ys)
        return jacobian - mpmath.fsum((y - mean) * d for y, d in zip(ys, slopes)) / variance

    low, high = mpmath.mpf(1), mpmath.mpf(1)
    step = 1
    while slope(low) < 0:
        low -= step
        step *= 2
    step = 1
    while slope(high) > 0:
        high += step
        step *= 2
    for _ in range(60):  # Bisection needs no start near the root; the secant method then finishes.
        if high - low < mpmath.mpf(10) ** -4 * (1 + abs(low)):
            break
        middle = (low + high) / 2
        if slope(middle) > 0:
            low = middle
        else:
            high = middle
    return float(mpmath.findroot(slope, (low, high), solver="anderson", tol=1e-60, verify=False))


class PowerTransformerAt(PowerTransformer):
    """scikit-learn's, with a lambda given."""

    lam = 1.0

    def _yeo_johnson_optimize(self, x):
        return self.lam

    def _box_cox_optimize(self, x):
        return self.lam


def power(values, probes, scaled, method):
    grid = values.reshape(-1, 1)
    if values.min() == values.max() or (method == "box-cox" and values.min() <= 0):
        return None
    if method == "box-cox":
        logs = np.log(values)
        probes = np.where(probes > 0, probes, np.nan)
    else:
        logs = np.sign(values) * np.log1p(np.abs(values))
    # Narrower ones no lambda can bend, larger ones scikit-learn cannot compute with.
    if logs.max() - logs.min() < 1e-4 or np.abs(values).max() > 1e80 or np.abs(values).max() < 1e-80:
        return None
    transformer = PowerTransformerAt(method=method)
    transformer.lam = best_lambda(values, method)
    transformer.fit(grid)
    return {
        "lambda": transformer.lam,
        "found": plain(PowerTransformer(method=method).fit(grid).lambdas_[0]),
        "mean": plain(transformer._scaler.mean_[0]),
        "scale": plain(transformer._scaler.scale_[0]),
        "transformed": exact(transformer.transform(probes)),
        "inverse": exact(transformer.inverse_transform(scaled)),
    }


def plain_kind(scaler, grid, probes, scaled):
    scaler.fit(grid)
    return {"transformed": exact(scaler.transform(probes)), "inverse": exact(scaler.inverse_transform(scaled))}


def curves():
    """The two power curves themselves, neither standardised nor rounded on the way."""
    out = []
    sizes = [1e-300, 1e-20, 1e-9, 3e-4, 0.04, 0.7, 1.0, 2.5, 33.0, 1e5, 1e12, 1e40]
    for lam in (-30.0, -3.0, -0.5, -1e-5, 0.0, 1e-12, 0.07, 0.7, 1.0, 1.9, 2.0, 2.0 + 1e-9, 3.5):
        for kind in ("yeo-johnson", "box-cox"):
            values = sizes if kind == "box-cox" else sizes + [-size for size in sizes] + [0.0]
            images = []
            for value in values:
                base = mpmath.mpf(abs(value)) + (1 if kind == "yeo-johnson" else 0)
                k = mpmath.mpf(lam) if value >= 0 else 2 - mpmath.mpf(lam)
                y = mpmath.log(base) if k == 0 else (base ** k - 1) / k
                if abs(mpmath.log(base)) < mpmath.mpf(10) ** -15:  # Digits that 40 do not hold.
                    mpmath.mp.dps = 700
                    base = mpmath.mpf(abs(value)) + (1 if kind == "yeo-johnson" else 0)
                    y = mpmath.log(base) if k == 0 else (base ** k - 1) / k
                    mpmath.mp.dps = 40
                images.append(plain(y if value >= 0 else -y) if abs(y) < mpmath.mpf(10) ** 300 else None)
            out.append({"kind": kind, "lambda": lam, "values": values, "images": images})
    return out


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
    iqr = np.percentile(values, 75) - np.percentile(values, 25)
    low, high = np.percentile(values, 25) - 1.5 * iqr, np.percentile(values, 75) + 1.5 * iqr
    out["statistics"]["outlierShare"] = float(np.mean((values < low) | (values > high)))
    beyond = np.array([-1e9, -40.0, -5.2, -5.1, -2.5, -1.0, -1e-9, 0.0, 0.25, 0.5, 0.999, 1.0, 3.0, 5.1, 5.2, 40.0, 710.0,
                       1e9]).reshape(-1, 1)
    out["beyond"] = numbers(beyond)
    maximum, robust = MaxAbsScaler(), RobustScaler()
    out["maxabs"] = plain_kind(maximum, grid, probes, beyond)
    out["robust"] = plain_kind(robust, grid, probes, beyond)
    out["maxabs"]["scale"] = plain(maximum.scale_[0])
    out["robust"].update({"center": plain(robust.center_[0]), "scale": plain(robust.scale_[0])})
    out["log1p"] = plain_kind(FunctionTransformer(np.log1p, np.expm1), grid, probes, beyond)
    for distribution in ("uniform", "normal"):
        quantile = QuantileTransformer(output_distribution=distribution, subsample=10**9)
        out["quantile-" + distribution] = plain_kind(quantile, grid, probes, beyond)
    out["quantiles"] = exact(quantile.quantiles_)
    for method in ("yeo-johnson", "box-cox"):
        found = power(values, probes, beyond, method)
        if found:
            out[method] = found
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
    "made_with": {"sklearn": sklearn.__version__, "numpy": np.__version__, "scipy": scipy.__version__,
                  "mpmath": mpmath.__version__},
    "curves": curves(),
    "columns": [column(name, values) for name, values in columns()],
}
path = pathlib.Path(__file__).with_name("sklearn.json")
path.write_text(json.dumps(content, indent=None, separators=(",", ":"), allow_nan=False).replace('{"name"', '\n{"name"')
                + "\n")
