const user = { name: 'Ann', address: null, greet: () => 'hi' }
console.log(user?.address?.street, user.greet?.(), user.missing?.(), user?.['name'])
let x = null
x ??= 'assigned'
x &&= x.toUpperCase()
console.log(x, 0 ?? 1, 0 || 1)
