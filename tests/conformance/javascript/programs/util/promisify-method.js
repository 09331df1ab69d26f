const util = require('util')
const db = {
  rows: ['r1', 'r2'],
  query(sql, cb) {
    setTimeout(() => cb(null, this.rows), 5)
  },
}
const query = util.promisify(db.query).bind(db)
query('SELECT').then((rows) => console.log(rows))
