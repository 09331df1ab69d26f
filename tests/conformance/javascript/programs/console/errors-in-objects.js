const e = new Error('inside')
e.stack = 'Error: inside\n    at somewhere'
console.log({ e })
console.log([e])
console.log(e)
e.code = 'E_CODE'
console.log(e)
