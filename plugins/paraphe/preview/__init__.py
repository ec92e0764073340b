"""The site while it is being edited: built again at a change, shown again in the browser."""

from .build import Builder
from .serve import serve
from .server import Server

__all__ = ["Builder", "Server", "serve"]
