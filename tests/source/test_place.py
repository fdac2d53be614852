from generator.source.place import Place

ROOT = Place("a.yml")
TASKS = Place("a.yml", 2, 1, ROOT, "重点工作任务")
LABELLED = Place("a.yml", 3, 5, TASKS, 1, "物业管理费")
UNLABELLED = Place("a.yml", 6, 5, TASKS, 2)


def test_keys_are_joined_by_points() -> None:
    assert Place("a.yml", 3, 3, TASKS, "甲").path == "重点工作任务.甲"


def test_a_list_element_is_named_by_its_label() -> None:
    assert Place("a.yml", 4, 5, LABELLED, "执行率").path == "重点工作任务「物业管理费」.执行率"


def test_a_list_element_without_label_is_numbered() -> None:
    assert UNLABELLED.path == "重点工作任务[2]"


def test_the_numbered_path_passes_over_labels() -> None:
    assert Place("a.yml", 4, 5, LABELLED, "执行率").numbered_path == "重点工作任务[1].执行率"


def test_the_root_has_no_path() -> None:
    assert ROOT.path == ""


def test_a_labelled_element_is_called_by_its_label() -> None:
    assert LABELLED.name == "物业管理费"


def test_a_key_is_called_by_itself() -> None:
    assert TASKS.name == "重点工作任务"
