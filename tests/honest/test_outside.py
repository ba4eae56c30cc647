"""What lies outside the project is named by variables; what is missing is said."""

import outside


def test_a_variable_that_is_not_set_is_said(monkeypatch, capsys):
    monkeypatch.delenv("LABELS", raising=False)
    assert outside.folder("LABELS") is None
    assert capsys.readouterr().err.startswith("MISSING: LABELS is not set")


def test_a_place_that_does_not_exist_is_said(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("TOOLS", str(tmp_path / "gone"))
    assert outside.folder("TOOLS") is None
    assert "which does not exist" in capsys.readouterr().err
    monkeypatch.setenv("TOOLS", str(tmp_path))
    assert outside.folder("TOOLS") == tmp_path.resolve()


def test_a_figure_that_could_not_be_had_is_a_bar_missed(capsys):
    assert outside.bar("share", 0.9, least=0.85)
    assert not outside.bar("share", 0.8, least=0.85)
    assert not outside.bar("wrong source", 1, most=0)
    assert not outside.bar("share", None, least=0.85)
    assert capsys.readouterr().out.splitlines()[1] == "MISSED share: 0.800 (>= 0.85)"
