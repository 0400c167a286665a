"""Writes what TrueLoss reads best: the true loss of every batch, one JSON object a line.

    from trueloss_keras import TrueLossLog
    model.fit(x, y, callbacks=[TrueLossLog("train.jsonl")])

and beside it, while it trains:    trueloss-cli watch train.jsonl

Keras (tf.keras from 2.2 on, and Keras 3 over TensorFlow or PyTorch) hands a callback the mean of the epoch so far. Here
its metrics are reset before each batch, so that the mean is that of one batch. The bar, and the loss in History, show
single batches then too; validation is as ever.
"""

import json

try:
    from keras.callbacks import Callback
except ImportError:
    from tensorflow.keras.callbacks import Callback


class TrueLossLog(Callback):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def on_train_begin(self, logs=None):
        self.step = 0
        self.file = open(self.path, "w", buffering=1)

    def on_epoch_begin(self, epoch, logs=None):
        self.epoch = epoch + 1

    def on_train_batch_begin(self, batch, logs=None):
        self.model.reset_metrics()

    def on_train_batch_end(self, batch, logs=None):
        self.step += 1
        self.write(loss=float(logs["loss"]))

    def on_epoch_end(self, epoch, logs=None):
        if logs and "val_loss" in logs:
            self.write(val_loss=float(logs["val_loss"]))

    def on_train_end(self, logs=None):
        self.file.close()

    def write(self, **values):
        self.file.write(json.dumps({"epoch": self.epoch, "step": self.step, **values}) + "\n")
