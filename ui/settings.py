"""What whoever hosts Quiet Back may choose, from environment variables."""

from __future__ import annotations

from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class SettingsError(ValueError):
    """A setting that cannot be used; names the variable, what was given and what is allowed."""


class Settings(BaseSettings):
    """Settings; each is an environment variable ``QUIETBACK_NAME``."""

    model_config = SettingsConfigDict(
        env_prefix="quietback_", frozen=True, hide_input_in_errors=True
    )

    data: Path = Field(default_factory=lambda: user_data_path("quietback", appauthor=False))
    """The folder of the embedded database."""
    database_url: SecretStr | None = None
    """Another database, such as ``postgresql://user:secret@host/name``; wins over ``data``."""
    emergency_number: Annotated[str, Field(pattern=r"^[0-9]{2,6}$")] | None = None
    """The emergency number of the place, shown first; without it 112, 911 and 999 are named."""
    password: SecretStr | None = None
    """One password in front of everything, for a private host."""
    https: bool = False
    """Whether people reach it over https, so that cookies may say so (behind a proxy)."""
    proxies: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = (
        ip_network("127.0.0.1"),
        ip_network("::1"),
    )
    """The proxies in front: addresses or networks, separated by commas. They alone are believed
    when they say whose request it is (X-Forwarded-For), which counts for how often one may ask."""

    @property
    def store_url(self) -> str:
        """Where consultations are kept: the URL that was set, or a file in the data folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{quote(str(self.data / 'quietback.db'))}"

    @field_validator("password", "database_url", "emergency_number", mode="before")
    @classmethod
    def _empty_is_unset(cls, given: object) -> object:
        return None if given == "" else given

    @field_validator("proxies", mode="before")
    @classmethod
    def _networks(cls, given: object) -> object:
        if not isinstance(given, str):
            return given
        try:
            return tuple(ip_network(one.strip()) for one in given.split(",") if one.strip())
        except ValueError as error:
            raise ValueError(
                f"{error}; allowed are addresses and networks such as 10.0.0.0/24, separated by "
                "commas"
            ) from None


def settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: where a variable cannot be used.
    """
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(
            f"QUIETBACK_{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()
        )
        raise SettingsError(wrong) from None
