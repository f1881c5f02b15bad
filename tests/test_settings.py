"""Settings: from options, the environment and a file, and what is said about values that cannot be used."""

from pathlib import Path

import pytest

from settings import Settings, SettingsError, in_force, load_settings, secrets_of, terminal_language
from settings.table import ROWS


@pytest.fixture
def load(tmp_path):
    """Settings on a machine without any file of settings but those that the test writes."""

    def load(environment: dict[str, str] | None = None, **options: str) -> Settings:
        here = {"HUIHUA_DATA": str(tmp_path / "data"), **(environment or {})}
        return load_settings(here, options, home=tmp_path / "home")

    return load


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refused(load, environment: dict[str, str] | None = None, **options: str) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        load(environment, **options)
    assert not any("\n" in caught.value.message(language) for language in ("zh", "en"))
    return caught.value


# Where they come from


def test_nothing_set_gives_the_defaults(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_settings({"PATH": "/bin"}, home=tmp_path) == Settings()


def test_every_setting_is_read_from_the_environment(load):
    given = {
        "HUIHUA_DATA": "/srv/huihua",
        "HUIHUA_MANAGER": "other",
        "HUIHUA_BACKEND": "pixart",
        "HUIHUA_CHECKPOINT": "v1.2",
        "HUIHUA_MODELS": "pixart/v1.2",
        "HUIHUA_CLIP": "someone/clip",
        "HUIHUA_METADATA": "0",
        "HUIHUA_HOST": "::1",
        "HUIHUA_PORT": "8000",
        "HUIHUA_LOGIN": "password",
        "HUIHUA_ADMINS": "ann, bo",
        "HUIHUA_OPENAI_URL": "[::1]/v1",
        "HUIHUA_OPENAI_MODEL": "qwen",
        "HUIHUA_OPENAI_KEY": "secret",
        "HUIHUA_MANAGER_WEIGHTS": "qwen3-vl-8b",
        "HUIHUA_MANAGER_BITS": "4",
        "HUIHUA_USER_MB": "200",
        "HUIHUA_USER_TURNS": "3",
        "HUIHUA_USER_MINUTE": "0",
        "HUIHUA_NEWCOMERS": "5",
        "HUIHUA_PROXIES": "2",
        "HUIHUA_ALL_TURNS": "50",
        "HUIHUA_STOP_SECONDS": "5",
        "HUIHUA_METRICS_KEY": "open",
        "HUIHUA_LOG_LEVEL": "debug",
        "HUIHUA_LOG_FORMAT": "json",
        "HUIHUA_LOG_TEXTS": "yes",
        "HUIHUA_SNAPSHOTS": "/mnt/huihua",
        "HUIHUA_SNAPSHOT_SECONDS": "60",
    }
    settings = load(given)
    assert given.keys() == {row.variable for row in ROWS.values()}
    expected = (
        Path("/srv/huihua"), "other", "pixart", "v1.2", ("pixart/v1.2",), "someone/clip", False, "::1", 8000,
        "password", ("ann", "bo"), "[::1]/v1", "qwen", "secret", "qwen3-vl-8b", 4,
        200, 3, 0, 5, 2, 50, 5, "open", "debug", "json", True, Path("/mnt/huihua"), 60,
    )  # fmt: skip
    assert settings == Settings(**dict(zip(ROWS, expected, strict=True)), origins=settings.origins)
    assert settings.origins == {row.name: row.variable for row in ROWS.values()}


def test_options_go_before_the_environment_and_that_before_the_file(load, tmp_path):
    file = write(tmp_path / "data" / "huihua.toml", 'port = 1\nhost = "h"\nlog_texts = true\n')
    settings = load({"HUIHUA_PORT": "2", "HUIHUA_HOST": "i"}, port="3")
    assert (settings.port, settings.host, settings.log_texts) == (3, "i", True)
    assert settings.origins == {
        "data": "HUIHUA_DATA", "port": "--port", "host": "HUIHUA_HOST", "log_texts": str(file)
    }  # fmt: skip


def test_file_is_the_one_named_else_in_the_data_folder_else_beside_the_program(load, tmp_path):
    write(tmp_path / "home" / "huihua.toml", "port = 1")
    assert load().port == 1
    write(tmp_path / "data" / "huihua.toml", "port = 2")
    assert load().port == 2
    named = write(tmp_path / "named.toml", "port = 3")
    assert load({"HUIHUA_CONFIG": str(named)}).port == 3
    assert load({"HUIHUA_CONFIG": "/nowhere"}, config=str(named)).port == 3


def test_empty_variable_counts_as_unset(load):
    assert load({"HUIHUA_PORT": "", "HUIHUA_CONFIG": ""}).port == Settings().port


def test_home_folder_is_written_out(load):
    assert load({"HUIHUA_DATA": "~/pictures"}).data == Path.home() / "pictures"


def test_a_space_is_served_to_the_outside(load):
    settings = load({"SPACE_ID": "someone/huihua"})
    assert (settings.space, settings.host) == ("someone/huihua", "0.0.0.0")
    assert load({"SPACE_ID": "someone/huihua", "HUIHUA_HOST": "::1"}).host == "::1"


def test_a_space_has_a_proxy_in_front(load):
    assert (load({}).proxies, load({"SPACE_ID": "someone/huihua"}).proxies) == (0, 1)
    assert load({"SPACE_ID": "someone/huihua", "HUIHUA_PROXIES": "2"}).proxies == 2


def test_admins_of_a_space_are_its_owner_or_whom_one_names(load):
    assert load({"SPACE_ID": "someone/huihua"}).admins == ("someone",)
    assert load({"SPACE_ID": "someone/huihua", "HUIHUA_ADMINS": "ann, bo ,"}).admins == ("ann", "bo")
    assert load({}).admins == ()


@pytest.mark.parametrize(("flag", "zero_gpu"), [("true", True), ("1", True), ("", False), ("false", False)])
def test_a_space_tells_whether_its_gpu_is_lent_by_the_second(load, flag, zero_gpu):
    assert load({"SPACE_ID": "someone/huihua", "SPACES_ZERO_GPU": flag}).zero_gpu is zero_gpu
    assert not load({"SPACES_ZERO_GPU": flag}).zero_gpu


def test_in_a_space_snapshots_go_to_the_volume_if_one_is_mounted(tmp_path):
    def snapshots(volume: Path, **variables: str) -> Path | None:
        given = {"SPACE_ID": "someone/huihua", "HUIHUA_DATA": str(tmp_path / "data"), **variables}
        return load_settings(given, home=tmp_path, volume=volume).snapshots

    mounted = next((path for path in (Path("/dev/shm"), Path("/")) if path.is_mount()), None)
    if mounted is None:
        pytest.skip("nothing is mounted here")
    assert snapshots(mounted) == mounted
    assert snapshots(mounted, HUIHUA_SNAPSHOTS=str(tmp_path)) == tmp_path
    assert snapshots(mounted, HUIHUA_DATA=str(mounted / "huihua")) is None  # kept there as it is
    assert snapshots(mounted, SPACE_ID="") is None
    assert snapshots(tmp_path) is None


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_terminal_speaks_the_language_of_its_locale(load, environment, language):
    assert terminal_language(environment) == load(environment).language == language


# What cannot be used


@pytest.mark.parametrize("text", ["http", "-1", "65536", "80.5", "８x", "true", " 80", "8_0", "８０", "80.0", "9" * 99])
def test_what_is_no_port_is_refused_in_both_languages(load, text):
    error = refused(load, {"HUIHUA_PORT": text})
    assert error.message("zh") == f"HUIHUA_PORT“{text}”不对，应是0 到 65535 之间的整数。"
    assert error.message("en") == f"HUIHUA_PORT is '{text}'. Give a whole number from 0 to 65535."


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('port = "8000"', "port (FILE) is '8000'. Give a whole number from 0 to 65535."),
        ("port = true", "port (FILE) is 'True'. Give a whole number"),
        ("manager_bits = 5", "manager_bits (FILE) is '5'. Give 16, 8 or 4."),
        ("port = 80.0", "port (FILE) is '80.0'. Give a whole number"),
        ("log_texts = 1", "log_texts (FILE) is '1'. Give true or false."),
        ("host = 1", "host (FILE) is '1'. Give a text."),
        ("data = []", "data (FILE) is '[]'. Give a folder."),
        ("admins = 5", "admins (FILE) is '5'. Give names, parted by commas."),
        ('admins = "ann, bo"', "admins (FILE) is 'ann, bo'. Give names, parted by commas."),
        ('host = "a\\nb"', "host (FILE) is 'a\\nb'. Give a text."),
        ("openai_key = 12345", "openai_key (FILE) is '••••'. Give a text."),
        ("prot = 8000", "'prot' in FILE is no setting. Is it port?"),
        ("[server]\nport = 1", "'server' in FILE is no setting. There are: data, manager,"),
        ("port = ", "FILE is no TOML: Invalid value (at end of document). Write lines like: port = 7860"),
    ],
)
def test_line_of_the_file_that_cannot_be_used_is_named_with_what_is_allowed(load, tmp_path, line, words):
    file = write(tmp_path / "data" / "huihua.toml", line)
    assert words.replace("FILE", str(file)) in refused(load).message("en")


def test_value_that_cannot_be_used_is_refused_though_another_goes_before_it(load, tmp_path):
    write(tmp_path / "data" / "huihua.toml", "port = 80.5")
    assert refused(load, {"HUIHUA_PORT": "1"}, port="2").message("en").startswith("port (")


def test_file_that_is_not_there_or_no_text_is_one_line(load, tmp_path):
    assert "/nowhere/at.all cannot be read (No such file" in refused(load, config="/nowhere/at.all").message("en")
    assert "Is a directory" in refused(load, {"HUIHUA_CONFIG": str(tmp_path)}).message("en")
    (tmp_path / "latin").write_bytes(b'host = "\xe4"')
    assert "is no TOML" in refused(load, config=str(tmp_path / "latin")).message("en")


def test_home_of_nobody_is_one_line(load):
    error = refused(load, {"HUIHUA_CONFIG": "~nobody-of-that-name/x.toml"})
    assert "The settings in ~nobody-of-that-name/x.toml cannot be read" in error.message("en")
    assert "读不了设置文件 ~nobody-of-that-name/x.toml" in error.message("zh")
    assert "Give a folder" in refused(load, {"HUIHUA_DATA": "~nobody-of-that-name/data"}).message("en")


def test_variable_that_nobody_knows_is_not_passed_over(load):
    error = refused(load, {"HUIHUA_PROT": "8000"})
    assert error.message("en") == "'HUIHUA_PROT' in the environment is no setting. Is it HUIHUA_PORT?"
    assert "是 HUIHUA_PORT 吗" in error.message("zh")


# How they are told


def test_settings_in_force_are_shown_with_their_origin_and_without_secrets(load):
    given = {"HUIHUA_OPENAI_KEY": "hunter2", "HUIHUA_OPENAI_URL": "https://me:hunter3@host/v1?key=hunter4"}
    settings = load(given, port="8000")
    for language in ("zh", "en"):
        lines = in_force(settings, language).splitlines()
        assert len(lines) == len(ROWS) + 1
        assert "hunter" not in "".join(lines)
        port, url = (next(line for line in lines if line.startswith(name)) for name in ("port", "openai_url"))
        assert port.split()[:3] == ["port", "8000", "--port"]
        assert url.split()[1:3] == ["https://••••@host/v1", "HUIHUA_OPENAI_URL"]
    assert "hunter2" not in repr(settings)
    assert secrets_of(settings) == ["hunter2"]


def test_every_field_is_a_row_or_found_out():
    assert [name for name in Settings.model_fields if name not in ROWS] == [
        "space",
        "zero_gpu",
        "language",
        "origins",
    ]
    for row in ROWS.values():
        assert getattr(Settings(**{row.name: row.default}), row.name) == row.default
        assert row.zh
        assert row.en


def test_hugging_face_signs_people_in_only_where_it_can(load):
    wanted = {"HUIHUA_LOGIN": "huggingface"}
    for missing in ({}, {"SPACE_ID": "ann/huihua"}, {"OAUTH_CLIENT_ID": "abc"}):
        with pytest.raises(SettingsError, match="hf_oauth: true"):
            load(wanted | missing)
    assert load(wanted | {"SPACE_ID": "ann/huihua", "OAUTH_CLIENT_ID": "abc"}).login == "huggingface"
