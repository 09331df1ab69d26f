const { Transform } = require('stream')
const t = new Transform({
  objectMode: true,
  transform(user, _, done) {
    done(null, { ...user, name: user.name.trim() })
  },
})
t.on('data', (u) => console.log(u))
t.write({ id: 1, name: ' Ann ' })
t.write({ id: 2, name: 'Bob' })
t.end()
