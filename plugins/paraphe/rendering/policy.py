"""What a page may load and do, as browsers are told: docs/security.md says why each.

Whatever gets into a page (through a source, a record, a theme) runs no script that is not a file
of the site, and sends nothing anywhere.
"""

from collections.abc import Collection, Mapping

POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""Any page: nothing of its own inside it, nothing of another host, no requests by scripts."""

_PACKED: Mapping[str, str] = {
    # Pagefind's engine is WebAssembly.
    "script-src": "'self' 'wasm-unsafe-eval'",
}
_FETCHED: Mapping[str, str] = {
    # The engine is fetched zipped, and run from an address that only a script can make.
    "script-src": "'self' 'wasm-unsafe-eval' blob:",
    "connect-src": "'self'",
}

_FOLDER: Mapping[str, str] = {
    # To Firefox no file is « 'self' » when a form leads to it.
    "form-action": "'self' file:",
}

FEATURES = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture",
    "encrypted-media", "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi",
    "payment", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
"""Abilities of browsers that no page of an archive has a use for."""


def page_policy(forms: Collection[str] = (), *, in_folder: bool = False) -> str:
    """The Content-Security-Policy of a page; ``forms`` of the search index, if it searches.

    ``in_folder``: it may be opened from one.
    """
    searching = _FETCHED if "files" in forms else _PACKED if forms else {}
    return _told({**POLICY, **searching, **(_FOLDER if in_folder else {})})


def headers(forms: Collection[str]) -> dict[str, str]:
    """What a server should say with every answer, by name.

    Its policy is that of the search page, since it holds for all: each page tells its own, too,
    and a browser keeps both.
    """
    site = {**POLICY, **(_FETCHED if "files" in forms else _PACKED), "frame-ancestors": "'none'"}
    return {
        "Content-Security-Policy": _told(site),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
    }


def _told(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{directive} {sources}" for directive, sources in policy.items())
