#!/usr/bin/env python3
"""Writes the samples of other tools' logs in this folder, after the arithmetic and the print statements of the tools'
sources (see the comment at each). The true value of batch k of the run, from 1, is truth(k); so tests know it too."""
import json
import statistics
import struct


def f32(x):
    """Rounds to float32. One operation on such numbers in float64, rounded so, is the operation in float32."""
    return struct.unpack("f", struct.pack("f", x))[0]


def mean_f32(values):
    total = 0.0
    for value in values:
        total = f32(total + f32(value))
    return f32(total / len(values))


def truth(k):
    return float(40 + k * 37 % 23 + (5000 if k == 33 else 0))


def lr_of(k):
    return 1e-3 * 0.99 ** k


def write(name, text):
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def tqdm_num(x):
    """tqdm.format_num: %.3g, or str where that is shorter."""
    f = "{0:.3g}".format(x).replace("e+0", "e+").replace("e-0", "e-")
    return f if len(f) < len(str(x)) else str(x)


def padded(x):
    """Lightning's Tqdm.format_num."""
    n = tqdm_num(x)
    if "e" not in n:
        if "." not in n and len(n) < 5:
            n += "."
        n += "0" * (5 - len(n))
    return n


def bar(label, k, n, postfix):
    tail = ", ".join(["9.80it/s"] + postfix)
    return f"\r{label}: {100 * k // n:3d}%|{'█' * (10 * k // n):<10}| {k}/{n} [00:01<00:09, {tail}]"


def lightning1():
    """Lightning 1.x: TensorRunningAccum(window_length=20) in float32, f"{loss:.3g}"; the main bar counts the validation's
    batches too; each step is drawn by update() with the old postfix and by set_postfix() with the new one."""
    out, memory, shown = "Validation sanity check: 100%|██████████| 2/2 [00:00<00:00, 9.80it/s]\r", [], None
    n, val = 60, 6
    for epoch in range(2):
        label = f"Epoch {epoch}"
        out += bar(label, 0, n + val, ["loss=%s, v_num=3" % shown] if shown else [])
        for k in range(1, n + 1):
            memory.append(f32(truth(epoch * n + k)))
            if shown:
                out += bar(label, k, n + val, [f"loss={shown}", "v_num=3"])
            shown = "%.3g" % mean_f32(memory[-20:])
            out += bar(label, k, n + val, [f"loss={shown}", "v_num=3"])
        for v in range(1, val + 1):
            out += f"\nValidating: {100 * v // val:3d}%|{'█' * v:<6}| {v}/{val} [00:00<00:00, 50.1it/s]\x1b[A"
            out += bar(label, n + v, n + val, [f"loss={shown}", "v_num=3"])
        out += "\n"
    write("lightning-1.txt", out)


def lightning2():
    """Lightning 2.x with self.log("train_loss", on_step=True, on_epoch=True, prog_bar=True)."""
    n, out = 20, ""
    for epoch in range(2):
        shown = [] if epoch == 0 else [f"val_loss={padded(44.25)}", f"train_loss_epoch={padded(mean)}"]
        for k in range(1, n + 1):
            value = padded(truth(epoch * n + k))
            out += bar(f"Epoch {epoch}", k, n, ["v_num=0", f"train_loss_step={value}"] + shown)
        mean = statistics.fmean([truth(epoch * n + k) for k in range(1, n + 1)])
        out += f"\nValidation DataLoader 0: 100%|██████████| 5/5 [00:00<00:00, 50.1it/s]\n"
        out += bar(f"Epoch {epoch}", n, n, ["v_num=0", f"train_loss_step={value}", f"val_loss={padded(44.25 - epoch)}",
                                           f"train_loss_epoch={padded(mean)}"])
    write("lightning-2.txt", out + "\n")


def lightning_csv():
    """CSVLogger with log_every_n_steps=10: global_step from 0."""
    rows = ["epoch,lr-Adam,step,train_loss_epoch,train_loss_step,val_loss"]
    n = 25
    for epoch in range(2):
        for k in range(1, n + 1):
            step = epoch * n + k
            if step % 10 == 0:
                rows.append(f",{lr_of(step)},{step - 1},,,")
                rows.append(f"{epoch},,{step - 1},,{truth(step)},")
        mean = statistics.fmean([truth(epoch * n + k) for k in range(1, n + 1)])
        rows.append(f"{epoch},,{epoch * n + n - 1},,,{44.25 - epoch}")
        rows.append(f"{epoch},,{epoch * n + n - 1},{mean},,")
    write("lightning-metrics.csv", "\n".join(rows) + "\n")


def fastai():
    """AvgSmoothLoss: val = torch.lerp(loss, val, 0.98) in float32, shown as val / (1 - 0.98 ** count); ProgressCallback
    draws the bar before it sets the new comment; the table has six decimals."""
    names = ["epoch", "train_loss", "valid_loss", "mae", "time"]
    names = [name + " " * (8 - len(name)) for name in names]
    out, history = "  ".join(names) + "\n", ["epoch,train_loss,valid_loss,mae,time"]
    n, val, count, comment = 30, f32(0), 0, ""
    for epoch in range(3):
        comment = ""
        for k in range(0, n + 1):
            if k:
                count += 1
                x = f32(truth(epoch * n + k))
                val = f32(val - f32(f32(val - x) * f32(f32(1) - f32(0.98))))
                smooth = f32(val / f32(1 - 0.98 ** count))
            if k % 10 != 7:  # Some redraws are skipped.
                end = f" {comment}" if comment else ""
                out += f"\rEpoch {epoch + 1}/3 : |{'█' * (k // 3)}{'-' * (10 - k // 3)}| {100 * k / n:.2f}% [{k}/{n} 00:01<00:09{end}]\r"
            if k:
                comment = f"{smooth:.4f}"
        for k in range(0, 6):
            end = f" {comment}" if k else ""
            out += f"\rEpoch {epoch + 1}/3 : |{'█' * (2 * k)}{'-' * (10 - 2 * k)}| {20 * k:.2f}% [{k}/5 00:00<00:00{end}]\r"
        log = [str(epoch), f"{smooth:.6f}", f"{44.25 - epoch:.6f}", "3.500000", "00:04"]
        out += "".join(t + " " * (2 + len(name) - len(t)) for t, name in zip(log, names)) + "\n"
        history.append(f"{epoch},{smooth},{44.25 - epoch},3.5,00:04")
    write("fastai.txt", out)
    write("fastai-history.csv", "\n".join(history) + "\n")


def huggingface():
    """Trainer: tr_loss in float32, round(tr_loss / steps, 4), written through the training's tqdm bar, which is drawn
    anew behind it."""
    total, spe, every = 50, 25, 4
    out, history, tr, all_ = "", [], f32(0), 0.0
    for k in range(1, total + 1):
        tr = f32(tr + f32(truth(k)))
        out += f"\r{100 * k // total:3d}%|{'█' * (k // 5):<10}| {k}/{total} [00:10<08:10,  1.00it/s]"
        if k % every == 0:
            logs = {"loss": round(float(tr) / every, 4), "grad_norm": 1.5, "learning_rate": lr_of(k),
                    "epoch": round(k / spe, 2)}
            all_ += float(tr)
            tr = f32(0)
            out += f"\r{' ' * 60}\r{logs}\n\r{100 * k // total:3d}%|{'█' * (k // 5):<10}| {k}/{total} [00:10<08:10,  1.00it/s]"
            history.append({"epoch": k / spe, "grad_norm": 1.5, "learning_rate": lr_of(k), "loss": logs["loss"], "step": k})
        if k % spe == 0:
            out += "\r 50%|█████     | 1/2 [00:00<00:00]\r"
            logs = {"eval_loss": 44.25 - k // spe, "eval_runtime": 1.5, "epoch": k / spe}
            out += f"\r{logs}\n"
            history.append({"epoch": k / spe, "eval_loss": 44.25 - k // spe, "eval_runtime": 1.5, "step": k})
    mean = (all_ + float(tr)) / total
    out += f"\r{ {'train_runtime': 50.1, 'train_steps_per_second': 0.998, 'train_loss': mean, 'epoch': 2.0} }\n"
    history.append({"epoch": 2.0, "step": total, "total_flos": 0.0, "train_loss": mean, "train_runtime": 50.1})
    write("huggingface.txt", out)
    write("huggingface-state.json", json.dumps(
        {"best_metric": None, "epoch": 2.0, "global_step": total, "log_history": history, "logging_steps": every,
         "max_steps": total, "trial_name": None}, indent=2) + "\n")


def timm():
    """train.py: AverageMeter in float64, '#.3g', a line every 5 batches and at the last."""
    n, out = 22, ""
    for epoch in range(2):
        sum_ = 0.0
        for i in range(n):
            value = truth(epoch * n + i + 1)
            sum_ += value
            if i % 5 == 0 or i == n - 1:
                out += (f"Train: {epoch} [{i:>4d}/{n} ({100 * (i + 1) / n:>3.0f}%)]  Loss: {value:#.3g} "
                        f"({sum_ / (i + 1):#.3g})  Time: 0.543s,  235.73/s  (0.551s,  232.30/s)  LR: {lr_of(epoch):.3e}  "
                        f"Data: 0.012 (0.020)\n")
        for i in range(3):
            out += (f"Test: [{i:>4d}/2]  Time: 0.150 (0.150)  Loss: {30 + i:>7.3f} ({44.25 - epoch:>6.3f})  "
                    f"Acc@1:  50.000 ( 49.000)  Acc@5:  80.000 ( 79.000)\n")
    write("timm.txt", out)


def mmengine():
    """LogProcessor(window_size=10) and LoggerHook(interval=10, ignore_last=True): the history goes on over epochs."""
    n, out, lines, seen = 25, "", [], []
    for epoch in range(1, 3):
        for i in range(1, n + 1):
            step = (epoch - 1) * n + i
            seen.append(truth(step))
            if i % 10 == 0:
                loss = (statistics.fmean(seen[-10:]))
                out += (f"2023/01/01 10:00:{i:02d} - mmengine - INFO - Epoch(train)  [{epoch}][{i}/{n}]  "
                        f"lr: {lr_of(step):.4e}  eta: 0:10:00  time: 0.2511  data_time: 0.0100  memory: 1234  "
                        f"grad_norm: 1.5000  loss: {loss:.4f}  loss_cls: {loss / 2:.4f}\n")
                lines.append(json.dumps({"lr": lr_of(step), "data_time": 0.01, "grad_norm": 1.5, "loss": loss,
                                         "time": 0.2511, "epoch": epoch, "iter": step, "memory": 1234, "step": step}))
        out += (f"2023/01/01 10:01:00 - mmengine - INFO - Epoch(val) [{epoch}][5/5]    loss: {44.25 - epoch:.4f}  "
                f"coco/bbox_mAP: 0.3000  data_time: 0.0100  time: 0.0500\n")
        lines.append(json.dumps({"coco/bbox_mAP": 0.3, "data_time": 0.01, "time": 0.05, "step": epoch}))
    write("mmengine.txt", out)
    write("mmengine-scalars.json", "\n".join(lines) + "\n")


def detectron2():
    """CommonMetricPrinter and JSONWriter: medians of the last 20, every 20 iterations, iterations from 0."""
    out, lines, seen = "", [], []
    for k in range(1, 101):
        seen.append(truth(k))
        if k % 20 == 0:
            loss = float(statistics.median(seen[-20:]))
            out += (f"[01/01 10:00:{k % 60:02d} d2.utils.events]:  eta: 0:10:00  iter: {k - 1}  total_loss: {loss:.4g}  "
                    f"loss_cls: {loss / 2:.4g}  time: 0.2000  data_time: 0.0100  lr: {lr_of(k):.5g}  max_mem: 1234M\n")
            lines.append(json.dumps({"data_time": 0.01, "iteration": k - 1, "loss_cls": loss / 2, "lr": lr_of(k),
                                     "total_loss": loss}))
    write("detectron2.txt", out)
    write("detectron2-metrics.json", "\n".join(lines) + "\n")


def keras():
    """CSVLogger (epochs from 0, NA where a value is missing) and json.dump(History.history)."""
    n = 20
    means = [(statistics.fmean([truth(epoch * n + k) for k in range(1, n + 1)])) for epoch in range(3)]
    rows = ["epoch,loss,lr,val_loss"] + [f"{e},{means[e]},0.001,{'NA' if e == 1 else 44.25 - e}" for e in range(3)]
    write("keras-csvlogger.csv", "\n".join(rows) + "\n")
    write("keras-history.json", json.dumps({"loss": means[:2] + [float("nan")], "lr": [0.001] * 3,
                                            "val_loss": [44.25, 43.25, 42.25]}) + "\n")


def json_lines():
    """What somebody may write himself: nested keys, steps from 0 within the epoch."""
    lines = []
    for epoch in range(2):
        for k in range(8):
            lines.append(json.dumps({"epoch": epoch, "batch": k, "train": {"loss": truth(epoch * 8 + k + 1)},
                                     "optim": {"lr": lr_of(k)}, "note": "ok", "tags": [1, 2]}))
    write("own.jsonl", "\n".join(lines) + "\n")


for make in (lightning1, lightning2, lightning_csv, fastai, huggingface, timm, mmengine, detectron2, keras, json_lines):
    make()
