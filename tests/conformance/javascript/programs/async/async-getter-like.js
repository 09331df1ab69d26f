class User {
  constructor(id) {
    this.id = id
  }
  get profile() {
    return (async () => {
      await null
      return { id: this.id, name: `user ${this.id}` }
    })()
  }
}
new User(7).profile.then((p) => console.log(p))
