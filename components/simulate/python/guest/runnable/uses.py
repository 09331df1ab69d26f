"""What a function does with one of its parameters."""

import ast


def used_as(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> str:
    """What the function does with a parameter."""
    found = ""
    for node in (inner for each in function.body for inner in ast.walk(each)):
        if isinstance(node, ast.Call):
            first = node.args[0] if node.args else None
            if is_name(first, name) or (isinstance(first, ast.BinOp) and (is_name(first.left, name) or is_name(first.right, name))):
                called = last_name(node.func)
                if called == "wait":
                    return "tasks"
                if called == "loads":
                    return "json"
                if called in ("create_task", "ensure_future", "shield", "wait_for", "run_until_complete"):
                    return "await"
                if called == "sleep":
                    return "seconds"
                if called in ("range", "Semaphore", "int"):
                    return "number"
                if called in ("len", "enumerate", "sum", "sorted", "map", "heapify", "heappop", "shuffle"):
                    return "list"
            if is_name(node.func, name):
                return "call"
        elif isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)) and is_name(node.iter, name):
            return "stream" if isinstance(node, ast.AsyncFor) or getattr(node, "is_async", 0) else "list"
        elif isinstance(node, (ast.Attribute, ast.Subscript)) and is_name(node.value, name):
            found = "object"
        elif isinstance(node, (ast.AsyncWith, ast.With)) and any(is_name(each.context_expr, name) for each in node.items):
            found = "object"
        elif isinstance(node, ast.Await) and is_name(node.value, name):
            return "await"
        elif isinstance(node, ast.Assign) and is_name(node.value, name) and isinstance(node.targets[0], ast.Tuple):
            return "object"
        elif isinstance(node, ast.Await) and _is_of_queue(node.value, name):
            return "queue"
        elif isinstance(node, ast.AugAssign) and is_name(node.target, name) and isinstance(node.value, ast.Constant) \
                and isinstance(node.value.value, (int, float)):
            return "number"
        elif isinstance(node, ast.BinOp) and (is_name(node.left, name) or is_name(node.right, name)):
            other = node.right if is_name(node.left, name) else node.left
            if not isinstance(other, (ast.JoinedStr, ast.Constant)) or isinstance(getattr(other, "value", None),
                                                                                  (int, float)):
                found = found or "number"
        elif isinstance(node, ast.Compare) and (is_name(node.left, name) or is_name(node.comparators[0], name)):
            other = node.comparators[0] if is_name(node.left, name) else node.left
            counts = isinstance(node.ops[0], (ast.Lt, ast.LtE, ast.Gt, ast.GtE))
            text = isinstance(getattr(other, "value", None), str)
            if (counts and not text) or isinstance(getattr(other, "value", None), (int, float)):
                found = found or "number"
    return found


def attributes_of(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> set[str]:
    """What the function reads from a parameter."""
    return {node.attr for each in function.body for node in ast.walk(each)
            if isinstance(node, ast.Attribute) and is_name(node.value, name)}


def holds_objects(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> bool:
    """`for each in name:`, and then `each.close()` or `each()`, or `for key, value in name:`: its items are no numbers."""
    nodes = [node for each in function.body for node in ast.walk(each)]
    targets = [node.target for node in nodes if isinstance(node, (ast.For, ast.comprehension)) and is_name(node.iter, name)]
    items = {target.id for target in targets if isinstance(target, ast.Name)}
    if any(isinstance(target, ast.Tuple) for target in targets):
        return True
    return any((isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in items)
               or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in items) for node in nodes)


def _is_of_queue(node: ast.expr, name: str) -> bool:
    """`await x.get()` and `await x.put(item)`."""
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and is_name(node.func.value, name)
            and not node.keywords and (node.func.attr, len(node.args)) in (("get", 0), ("put", 1)))


def is_name(node: ast.AST | None, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
