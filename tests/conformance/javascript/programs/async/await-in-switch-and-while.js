let left = 3
const poll = async () => (--left === 0 ? 'done' : 'pending')
async function main() {
  while (true) {
    switch (await poll()) {
      case 'pending':
        console.log('pending')
        continue
      case 'done':
        console.log('done')
        return
    }
  }
}
main()
