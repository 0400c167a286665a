#!/usr/bin/env python3
"""Sets the time that TrueLoss' scalers take to fit against scikit-learn's, on the same values, in the same run.

    cmake --preset release -DTRUELOSS_BENCH=ON && cmake --build --preset release --target bench_scalers
    taskset -c 0 /usr/bin/python3 tests/bench/compare_scalers.py build/release/bin/bench_scalers

Needs scikit-learn (Debian: python3-sklearn); with 10,000,000 values about 1.5 GB of memory. Times are those of the
processor, so that a busy machine does not falsify them; both sides use one core (taskset keeps numpy to it too).
Leaves with 1 where a ratio is above a third. Not counted among these:

  none   scikit-learn has no such thing.
  log1p  Nothing is fitted: both only look whether the values are finite (scikit-learn with validate=True; without it
         it does not look at all), and one pass over the memory is all there is.

The quantile kinds are compared twice: TrueLoss looks at all values, scikit-learn does so with subsample=n; with its
default it draws 10,000 of them.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import warnings

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import sklearn
from sklearn.preprocessing import (FunctionTransformer, MaxAbsScaler, MinMaxScaler, PowerTransformer,
                                   QuantileTransformer, RobustScaler, StandardScaler)

warnings.simplefilter("ignore")

TARGET = 1.0 / 3.0


def rivals(count):
    """(name of ours, name to show, a new scikit-learn scaler, whether the target holds for it)."""
    yield "standard", "standard", StandardScaler(), True
    yield "minmax", "minmax", MinMaxScaler(), True
    yield "maxabs", "maxabs", MaxAbsScaler(), True
    yield "robust", "robust", RobustScaler(), True
    yield "log1p", "log1p", FunctionTransformer(np.log1p, np.expm1, validate=True), False
    yield "yeo-johnson", "yeo-johnson", PowerTransformer("yeo-johnson"), True
    yield "box-cox", "box-cox", PowerTransformer("box-cox"), True
    for distribution in ("uniform", "normal"):
        name = "quantile-" + distribution
        yield name, name, QuantileTransformer(output_distribution=distribution, subsample=count), True
        yield name, name + ", default", QuantileTransformer(output_distribution=distribution, random_state=0), True


def seconds_to_fit(scaler, grid):
    best = float("inf")
    begin = time.process_time()
    # As often as a second allows, at least once.
    while True:
        start = time.process_time()
        scaler.fit(grid)
        best = min(best, time.process_time() - start)
        if time.process_time() - begin > 1.0:
            return best


def our_seconds(program, values):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "values")
        out = os.path.join(folder, "times.json")
        values.tofile(path)
        subprocess.run([program, "--benchmark_out=" + out, "--benchmark_out_format=json"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "TRUELOSS_BENCH_VALUES": path})
        with open(out, encoding="utf-8") as file:
            runs = json.load(file)["benchmarks"]
    times = {}
    for run in runs:
        if run.get("error_occurred"):
            sys.exit(f"{run['name']}: {run['error_message']}")
        if run["run_type"] != "iteration":
            continue
        assert run["time_unit"] == "ms" and run["values"] == values.size
        name = run["run_name"].split("/")[0]
        times[name] = min(times.get(name, float("inf")), run["cpu_time"] / 1000.0)
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="bench_scalers")
    parser.add_argument("--count", type=int, default=10_000_000)
    arguments = parser.parse_args()
    values = np.random.RandomState(1).lognormal(3.0, 0.8, arguments.count)
    ours = our_seconds(arguments.program, values)
    print(f"{arguments.count:,} lognormal values, scikit-learn {sklearn.__version__}, numpy {np.__version__}; "
          "best processor time")
    print(f"{'scaler':28} {'TrueLoss':>11} {'scikit-learn':>13} {'ratio':>7}")
    failed = False
    for name, shown, scaler, counts in rivals(arguments.count):
        theirs = seconds_to_fit(scaler, values.reshape(-1, 1))
        ratio = ours[name] / theirs
        failed |= counts and ratio > TARGET
        verdict = "" if not counts else "" if ratio <= TARGET else "  above a third"
        print(f"{shown:28} {1e3 * ours[name]:8.1f} ms {1e3 * theirs:10.1f} ms {ratio:7.3f}{verdict}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
