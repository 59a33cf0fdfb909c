"""Language models by name: `openai:…`, `anthropic:…`, `google:…`, `xai:…`, `openrouter:…`, `ollama:…`, or any URL.

A URL is any server that speaks the OpenAI protocol (llama.cpp, vLLM, LM Studio, …), such as
`http://127.0.0.1:8080/v1`; a `#name` at its end picks one of its models. `gguf:FILE` starts llama.cpp's server with a
local file (`rushes.minds.llama`).
"""

from __future__ import annotations

import ipaddress
import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rushes.core.errors import BadInput, MissingPart

if TYPE_CHECKING:
    from pydantic_ai.models import Model

# How the provider is called here → where it is, and which variable holds its key. None: it has a protocol of its own.
PROVIDERS: dict[str, tuple[str | None, str]] = {
    "openai": ("https://api.openai.com/v1", "OPENAI_API_KEY"),
    "anthropic": (None, "ANTHROPIC_API_KEY"),
    "google": (None, "GOOGLE_API_KEY"),
    "xai": ("https://api.x.ai/v1", "XAI_API_KEY"),
    "openrouter": ("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
    "ollama": ("http://127.0.0.1:11434/v1", ""),
}
_NEXT = "use openai:NAME, anthropic:NAME, google:NAME, xai:NAME, openrouter:NAME, ollama:NAME, gguf:FILE or http://host:port/v1"


def open_model(spec: str) -> Model:
    """The model that `spec` names. Raises `BadInput` for an unknown name, `MissingPart` without its package or key."""
    if spec.startswith(("http://", "https://")):
        where, _, name = spec.partition("#")
        where = where.rstrip("/")
        return _compatible(where, name or _served(where), os.environ.get("RUSHES_MODEL_KEY", ""))
    provider, _, name = spec.partition(":")
    if provider == "gguf" and name:
        from rushes.minds.llama import serve

        where, key = serve(name)
        return _compatible(where, Path(name).name, key)
    if provider not in PROVIDERS or not name:
        raise BadInput(f"no such model: {spec!r}", where="--model", next_step=_NEXT)
    url, variable = PROVIDERS[provider]
    key = os.environ.get(variable, "") if variable else "local"
    if not key:
        raise MissingPart(
            f"{provider} needs a key", where="--model", next_step=f"set the environment variable {variable}"
        )
    if url is not None:
        return _compatible(os.environ.get("OLLAMA_BASE_URL", url) if provider == "ollama" else url, name, key)
    try:
        if provider == "anthropic":
            from pydantic_ai.models.anthropic import AnthropicModel
            from pydantic_ai.providers.anthropic import AnthropicProvider

            return AnthropicModel(name, provider=AnthropicProvider(api_key=key))
        from pydantic_ai.models.google import GoogleModel
        from pydantic_ai.providers.google import GoogleProvider

        return GoogleModel(name, provider=GoogleProvider(api_key=key))
    except ImportError as e:
        raise _missing(provider) from e


def _compatible(url: str, name: str, key: str) -> Model:
    try:
        from openai import AsyncOpenAI
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
    except ImportError as e:
        raise _missing("openai") from e
    # No retries inside the client: how often a model is asked is decided (and paid for) in one place, here.
    client = AsyncOpenAI(base_url=url, api_key=key or "none", max_retries=0)
    return OpenAIChatModel(name, provider=OpenAIProvider(openai_client=client))


def _served(url: str) -> str:
    """The first model that a server names: most local servers hold exactly one."""
    import json
    import urllib.error
    import urllib.request

    key = os.environ.get("RUSHES_MODEL_KEY", "none")
    request = urllib.request.Request(f"{url}/models", headers={"Authorization": f"Bearer {key}"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return str(json.load(answer)["data"][0]["id"])
    except (OSError, urllib.error.URLError, ValueError, KeyError, IndexError, TypeError) as e:
        raise BadInput(
            f"no OpenAI-compatible server answers there ({e})", where=url,
            next_step="start it, or name its model: http://host:port/v1#name",
        ) from e  # fmt: skip


def is_local(url: str | None) -> bool:
    """Whether a server is on this machine or a private network: what runs there costs nobody a bill."""
    host = urlsplit(url or "").hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def _missing(provider: str) -> MissingPart:
    return MissingPart(f"the package for {provider} is not installed", where="--model",
                       next_step="pip install 'rushes[models]'")  # fmt: skip
