import threading


def broken():
    raise ValueError("in thread")


def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
t = threading.Thread(target=broken, name="bad")
t.start()
t.join()
print("main goes on")
