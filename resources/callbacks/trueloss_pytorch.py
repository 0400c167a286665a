"""Writes what TrueLoss reads best: the true loss of every batch, one JSON object a line.

    log = TrueLossLog("train.jsonl")
    for epoch in range(epochs):
        for x, y in loader:
            loss = criterion(model(x), y)
            ...
            log.batch(epoch + 1, loss, optimizer)
        log.validation(epoch + 1, validation_loss)

and beside it, while it trains:    trueloss-cli watch train.jsonl
"""

import json


class TrueLossLog:
    def __init__(self, path):
        self.step = 0
        self.file = open(path, "w", buffering=1)

    def batch(self, epoch, loss, optimizer=None):
        self.step += 1
        values = {"loss": float(loss)}
        if optimizer is not None:
            values["lr"] = optimizer.param_groups[0]["lr"]
        self.write(epoch, values)

    def validation(self, epoch, loss):
        self.write(epoch, {"val_loss": float(loss)})

    def write(self, epoch, values):
        self.file.write(json.dumps({"epoch": epoch, "step": self.step, **values}) + "\n")
