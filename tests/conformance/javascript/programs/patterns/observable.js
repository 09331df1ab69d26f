function interval(ms, times) {
  return {
    subscribe({ next, complete }) {
      let n = 0
      const id = setInterval(() => {
        next(n++)
        if (n === times) {
          clearInterval(id)
          complete()
        }
      }, ms)
      return { unsubscribe: () => clearInterval(id) }
    },
  }
}
interval(5, 3).subscribe({ next: (n) => console.log('next', n), complete: () => console.log('complete') })
