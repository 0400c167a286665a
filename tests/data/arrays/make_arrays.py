"""Writes the small arrays that the tests of array sources read. Needs numpy (1.24 made those in the tree)."""

import io
import os
import warnings
import zipfile

import numpy as np

folder = os.path.dirname(os.path.abspath(__file__))


def path(name):
    return os.path.join(folder, name)


counting = np.arange(3 * 2 * 4, dtype="uint8").reshape(3, 2, 4)
colour = np.arange(2 * 2 * 5 * 3, dtype="uint8").reshape(2, 2, 5, 3)

np.savez(path("digits.npz"), x_train=counting, y_train=np.array([0.5, -2, 7], "float32"),
         x_test=counting[:2] + 100, y_test=np.array([[9], [8]], "int64"), names=np.array(["a", "b"]))
np.savez_compressed(path("packed.npz"), X_train=colour.astype("float32") / 255, Y_train=np.array([[1, 2], [3, 4]], ">i2"))
np.savez(path("planes.npz"), images=np.moveaxis(colour, 3, 1).astype(">f8") / 255, labels=np.array([3, 4], "float16"))
np.savez(path("fortran.npz"), a=np.asfortranarray(colour.astype("float16")), b=np.asfortranarray(np.array([[1, 2], [3, 4]])))
np.savez(path("signed.npz"), x=colour[..., :1].astype("float32") / 29.5 - 1, y=np.array([True, False]))
np.savez(path("alpha.npz"), x=np.array([[[[0, 0, 0, 0], [10, 20, 30, 255]]]], "uint8"), y=np.array([1]))
np.savez(path("objects.npz"), x=np.array([{}, []], dtype=object), y=np.array([1, 2]))
np.savez_compressed(path("bomb.npz"), x=np.zeros((4, 1024, 1024), "uint8"), y=np.zeros(4))

warnings.simplefilter("ignore")
with zipfile.ZipFile(path("twice.npz"), "w") as archive:
    for value in (1, 2):
        buffer = io.BytesIO()
        np.save(buffer, np.array([value]))
        archive.writestr(zipfile.ZipInfo("x.npy"), buffer.getvalue())
with zipfile.ZipFile(path("zip64.npz"), "w") as archive:
    for name, array in (("x", counting), ("y", np.array([1.0, 2.0, 3.0]))):
        with archive.open(zipfile.ZipInfo(name + ".npy"), "w", force_zip64=True) as member:
            np.save(member, array)
