const path = require('node:path')
console.log(path.join('/a', '..', 'b', './c.txt'), path.basename('/x/y.html', '.html'), path.extname('a.b.c'))
console.log(
  path.dirname('/a/b/c'),
  path.normalize('/a//b/../c/'),
  path.parse('/home/u/file.txt'),
  path.isAbsolute('x'),
)
console.log(path.resolve('/a', 'b', '../c'), path.relative('/a/b/c', '/a/d'))
