const user = {
  name: 'Ann',
  hi() {
    console.log(this === user ? this.name : 'lost this')
  },
}
setTimeout(user.hi, 5)
setTimeout(() => user.hi(), 15)
setTimeout(user.hi.bind(user), 25)
