"""The verb for other agents: `rushes mcp`, over stdio, or over HTTP on loopback with a token."""

from __future__ import annotations

import argparse
import importlib.util
import os
import secrets
import sys
from typing import Any

from rushes.cli.changes import workspace
from rushes.cli.models import model_options, terms_of
from rushes.core.errors import MissingPart


def add(verbs: Any) -> list[argparse.ArgumentParser]:
    """Add the verb to the command line; answers with its parser."""
    p: argparse.ArgumentParser = verbs.add_parser("mcp", help="serve these verbs to other agents (MCP)")
    p.add_argument("--http", type=int, metavar="PORT", help="on 127.0.0.1, with a token; stdio unless given")
    model_options(p, eyes=False)
    p.set_defaults(run=_mcp)
    return [p]


def _mcp(args: argparse.Namespace) -> int:
    if importlib.util.find_spec("mcp") is None:
        raise MissingPart("MCP is not installed", where="rushes mcp", next_step="pip install 'rushes[mcp]'")
    from rushes.agent.serve import serve_http, server

    if args.http is None:
        server(workspace(args), terms_of(args)).run("stdio")
        return 0
    token = os.environ.get("RUSHES_MCP_TOKEN") or secrets.token_urlsafe(24)
    if "RUSHES_MCP_TOKEN" not in os.environ:
        print(f"token: {token}", file=sys.stderr, flush=True)  # for this run only; it is kept nowhere
    serve_http(workspace(args), args.http, token, terms_of(args))
    return 0
