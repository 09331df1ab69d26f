class Account {
  private _balance: number = 0
  get balance(): number {
    return this._balance
  }
  set balance(value: number) {
    if (value < 0) throw new RangeError('negative')
    this._balance = value
  }
  static readonly currency: string = 'EUR'
}
const a = new Account()
a.balance = 5
console.log(a.balance, Account.currency, a)
