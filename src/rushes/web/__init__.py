"""One loopback server with a token: a dataset's clips to look through, and the desk where people describe them."""
