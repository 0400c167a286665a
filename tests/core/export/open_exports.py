"""Opens what TrueLoss exported with Python's torch and onnx, and compares the predictions.

    open_exports.py FOLDER

FOLDER has model.pt, model.onnx, images.raw (uint8, N x H x W x C), expected.raw (float64, N x outputs) and shape.txt
("N H W C outputs"). Prints the largest relative difference of the TorchScript model. Exit status 77: torch or onnx is
not installed.
"""

import sys

try:
    import onnx
    import torch
except ImportError as missing:
    print(missing)
    sys.exit(77)


def read(path, dtype):
    with open(path, "rb") as file:
        return torch.frombuffer(bytearray(file.read()), dtype=dtype)


def main(folder):
    with open(folder + "/shape.txt") as file:
        count, height, width, channels, outputs = map(int, file.read().split())
    images = read(folder + "/images.raw", torch.uint8).reshape(count, height, width, channels).permute(0, 3, 1, 2)
    expected = read(folder + "/expected.raw", torch.float64).reshape(count, outputs)

    model = torch.jit.load(folder + "/model.pt")
    # Bytes and floats are the same images; the number of them is free.
    for batch in (images, images.float(), images[:1]):
        got = model(batch).double()
        wanted = expected[: len(batch)]
        base = torch.maximum(wanted.abs(), expected.abs().max(0).values / 10)
        difference = ((got - wanted).abs() / base).max().item()
        print(difference)
        assert difference < 1e-4, difference
    try:
        model(images[:, :, 1:])
    except Exception:
        pass
    else:
        raise AssertionError("images of another size were taken")
    print(len(model.state_dict()), "tensors")

    onnx_model = onnx.load(folder + "/model.onnx")
    onnx.checker.check_model(onnx_model, full_check=True)
    dimensions = onnx_model.graph.input[0].type.tensor_type.shape.dim
    assert dimensions[0].dim_param and [d.dim_value for d in dimensions[1:]] == [channels, height, width]
    assert not any(t.data_location == onnx.TensorProto.EXTERNAL for t in onnx_model.graph.initializer)


main(sys.argv[1])
