#!/usr/bin/env python3
"""Writes version1.sql, version2.sql and version4.sql: stores as these versions of the format describe them, with one
run each, made without TrueLoss.

The checksums are zlib's, the doubles Python's, so that the program is tested against both.
"""
import struct
import zlib

RUN = "0123abcd-4567-489a-8bcd-ef0123456789"
COLUMNS = {
    "store": "name, value",
    "run": "id, name, unit, source, created, ended, state, message, note, trashed, data_hash, data_path, data_rows, "
           "data_bytes, seed, device, threads, batches_per_epoch, epochs, mean_predictor_rmse",
    "part": "run, name, data",
    "batches": "run, first, count, data",
    "epochs": "run, number, data",
    "events": "run, number, data",
    "summary": "run, data",
}
VERSION_2 = {"file": "run, name, number, data"}
KEYS = {"store": "name", "run": "id", "part": "run, name", "batches": "run, first", "epochs": "run, number",
        "events": "run, number", "summary": "run", "file": "run, name, number"}


def whole(*values):
    return b"".join(struct.pack("<q", value) for value in values)


def real(*values):
    return b"".join(struct.pack("<d", value) for value in values)


def text(value):
    data = value.encode()
    return whole(len(data)) + data


def message(template, *args):
    out = text(template) + whole(len(args))
    for arg in args:
        if isinstance(arg, str):
            out += whole(0) + text(arg)
        elif isinstance(arg, int):
            out += whole(1, arg)
        else:
            out += whole(2) + real(arg)
    return out


def varint(value):
    out = b""
    while value >= 128:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def rows(numbers):
    out = varint(len(numbers))
    last = 0
    for number in numbers:
        step = number - last
        out += varint(2 * step if step >= 0 else -2 * step - 1)
        last = number
    return out


def checksum(table, values):
    data = table.encode() + b"\0"
    for value in values:
        if value is None:
            data += b"n"
        elif isinstance(value, int):
            data += b"i" + whole(value)
        elif isinstance(value, str):
            data += b"t" + text(value)
        else:
            data += b"b" + whole(len(value)) + value
    return zlib.crc32(data)


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return "x'" + value.hex() + "'"


def row(table, *values):
    stored = [literal(value) for value in values] + [str(checksum(table, values))]
    return f"INSERT INTO {table} VALUES ({', '.join(stored)});"


def store(version):
    lines = ["PRAGMA page_size = 4096;", "BEGIN;", "PRAGMA application_id = 1416776815;",
             f"PRAGMA user_version = {version};"]
    for table, columns in (COLUMNS | (VERSION_2 if version >= 2 else {})).items():
        lines.append(f"CREATE TABLE {table}({columns}, crc);")
        lines.append(f"CREATE UNIQUE INDEX {table}_key ON {table}({KEYS[table]});")
    lines.append(row("store", "version", version))
    lines.append(row("run", RUN, "old run", "deg", "training", 1700000000123, 1700000060456, "failed",
                     message("The loss of batch %1 is %2: %3.", 3, 0.5, "so"), "an old note", None, "crc:1",
                     "/old/table.csv", 40, 4000, -1, "cpu", 2, 2, 5, real(12.5)))
    settings = [("learning rate", "0.01"), ("loss", "mae")]
    packed = whole(len(settings)) + b"".join(text(key) + text(value) for key, value in settings)
    finding = (whole(1) + whole(3, 1) + message("Worse than the mean by %1.", 2.5) + message("") + whole(2))
    part = {
        "settings": packed,
        "config": text("{}"),
        "split": rows([0, 2, 300, 5]) + rows([1]),
        "versions": whole(0),
        "tags": whole(1) + text("kept"),
        "findings": finding,
        "checkpoints": whole(1) + text("best") + whole(1, 2, 1),
        "damage": message(""),
    }
    if version >= 3:
        # Nothing is known of its data, and it branched off nothing.
        part |= {"data": whole(0), "branch": text("") + whole(0)}
    for name, data in part.items():
        lines.append(row("part", RUN, name, data))
    # Three batches: epoch 1, 1, 2 (all values), number in the epoch 1, 2, 1 (all), samples 4 (the same), rmse 3, 2, 1.5
    # (all), mae 1 (the same), loss NaN, inf, -0.0 (all), gradient norm 7 (the same), rate 0.01, seconds 0.5.
    nan = struct.unpack("<d", struct.pack("<Q", 0x7FF8000000000000))[0]
    block = (b"\0" + whole(1, 1, 2) + b"\0" + whole(1, 2, 1) + b"\1" + whole(4) + b"\0" + real(3, 2, 1.5) +
             b"\1" + real(1) + b"\0" + real(nan, float("inf"), -0.0) + b"\1" + real(7) + b"\1" + real(0.01) +
             b"\1" + real(0.5))
    lines.append(row("batches", RUN, 0, 3, block))
    accuracy = real(0.375, 0.5) if version >= 4 else b""
    lines.append(row("epochs", RUN, 0, whole(2, 1, 2, 8, 1) + real(2.25, 1.75, 0.5, 2.5, 1.25) + accuracy))
    lines.append(row("events", RUN, 0, whole(0, 2) + real(0.005) + text("")))
    lines.append(row("summary", RUN, whole(3, 1, 1, 12, 1) + real(1.75, 1.5, 2.25, 2.25)))
    if version >= 2:
        # As it travels in a file of one run.
        lines.append(row("file", RUN, "best", 0, b"weights"))
    lines.append("COMMIT;")
    with open(f"version{version}.sql", "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


for number in (1, 2, 4):
    store(number)
