"""The environment as settings, and what is said about values that cannot be used."""

from pathlib import Path

import pytest

from settings import Settings, SettingsError, port_from


def test_nothing_set_gives_the_defaults():
    assert Settings.from_environment({"PATH": "/bin"}) == Settings()


def test_variables_are_read():
    settings = Settings.from_environment(
        {
            "HUIHUA_DATA": "/srv/huihua",
            "HUIHUA_MANAGER": "other",
            "HUIHUA_BACKEND": "pixart",
            "HUIHUA_CHECKPOINT": "v1.2",
            "HUIHUA_HOST": "::1",
            "HUIHUA_PORT": "8000",
        }
    )
    assert settings == Settings(Path("/srv/huihua"), "other", "pixart", "v1.2", "::1", 8000)


def test_model_server_is_read_and_its_key_is_not_shown():
    settings = Settings.from_environment(
        {"HUIHUA_OPENAI_URL": "http://[::1]/v1", "HUIHUA_OPENAI_MODEL": "qwen", "HUIHUA_OPENAI_KEY": "secret"}
    )
    assert (settings.openai_url, settings.openai_model, settings.openai_key) == ("http://[::1]/v1", "qwen", "secret")
    assert "secret" not in repr(settings)


def test_weights_of_the_manager_are_read():
    settings = Settings.from_environment({"HUIHUA_MANAGER_WEIGHTS": "qwen3-vl-8b", "HUIHUA_MANAGER_BITS": "4"})
    assert (settings.manager_weights, settings.manager_bits) == ("qwen3-vl-8b", 4)


def test_bits_that_nobody_packs_are_told():
    with pytest.raises(SettingsError, match="16, 8 or 4"):
        Settings.from_environment({"HUIHUA_MANAGER_BITS": "5"})


def test_room_of_a_person_is_read():
    assert Settings.from_environment({"HUIHUA_USER_MB": "200"}).user_mb == 200
    with pytest.raises(SettingsError, match="HUIHUA_USER_MB is 'much'"):
        Settings.from_environment({"HUIHUA_USER_MB": "much"})


def test_empty_variable_counts_as_unset():
    assert Settings.from_environment({"HUIHUA_DATA": "", "HUIHUA_PORT": ""}) == Settings()


def test_home_folder_is_written_out():
    assert Settings.from_environment({"HUIHUA_DATA": "~/pictures"}).data == Path.home() / "pictures"


def test_a_space_is_served_to_the_outside():
    settings = Settings.from_environment({"SPACE_ID": "someone/huihua"})
    assert (settings.space, settings.host) == ("someone/huihua", "0.0.0.0")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
    ],
)
def test_terminal_speaks_the_language_of_its_locale(environment, language):
    assert Settings.from_environment(environment).language == language


@pytest.mark.parametrize("text", ["http", "-1", "65536", "80.5", ""])
def test_what_is_no_port_is_refused_in_both_languages(text):
    with pytest.raises(SettingsError) as caught:
        port_from(text)
    assert "65535" in caught.value.message("zh")
    assert f"'{text}' is no port" in caught.value.message("en")
