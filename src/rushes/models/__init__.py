"""Models: nets (PyTorch) and a runtime without PyTorch (ONNX). Tensors only: what a picture means is known elsewhere.

Shapes carry suffixes: B batch, T frames, N tokens of a frame, D width, C channels, H W pixels or latent cells, L words.
"""
