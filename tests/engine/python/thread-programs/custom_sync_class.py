import threading
import time


class Account:
    def __init__(self):
        self.balance = 100
        self._lock = threading.Lock()

    def withdraw(self, amount):
        with self._lock:
            if self.balance >= amount:
                time.sleep(0.05)
                self.balance -= amount
                return True
            return False

    @property
    def empty(self):
        time.sleep(0.01)
        return self.balance == 0


account = Account()
results = []


def client(amount):
    results.append((amount, account.withdraw(amount)))


threads = [threading.Thread(target=client, args=(a,)) for a in (60, 50, 40)]
for t in threads:
    t.start()
    time.sleep(0.001)
for t in threads:
    t.join()
print(results, account.balance, account.empty)
