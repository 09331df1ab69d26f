/** What other languages have in common with Python and JavaScript */
export const OTHER_LANGUAGES: [name: string, text: string][] = [
  [
    'C#, a method',
    `public async Task<int> CountAsync(string url)
{
    var text = await client.GetStringAsync(url);
    return text.Length;
}`,
  ],
  [
    'C#, top level',
    `var client = new HttpClient();
var text = await client.GetStringAsync("https://example.org");
Console.WriteLine(text.Length);`,
  ],
  [
    'C#, WhenAll',
    `var eggs = FryEggsAsync(2);
var bacon = FryBaconAsync(3);
await Task.WhenAll(eggs, bacon);
Console.WriteLine("Breakfast is ready!");`,
  ],
  [
    'C#, void handler',
    `private async void OnClick(object sender, EventArgs e)
{
    button.Enabled = false;
    await SaveAsync();
    button.Enabled = true;
}`,
  ],
  [
    'C#, await foreach',
    `await foreach (var number in NumbersAsync())
{
    Console.WriteLine(number);
}`,
  ],
  [
    'C#, lambda',
    `list.ForEach(async item =>
{
    await ProcessAsync(item);
});`,
  ],
  ['C#, short', `string result = await reader.ReadToEndAsync();`],
  [
    'C#, try',
    `try
{
    await DoWorkAsync(token);
}
catch (OperationCanceledException)
{
    Log("cancelled");
}`,
  ],
  [
    'Rust',
    `async fn fetch(url: &str) -> Result<String, Error> {
    let body = reqwest::get(url).await?.text().await?;
    Ok(body)
}`,
  ],
  [
    'Rust, main',
    `#[tokio::main]
async fn main() {
    let a = work(1);
    let b = work(2);
    tokio::join!(a, b);
}`,
  ],
  [
    'Rust, block',
    `let handle = tokio::spawn(async move {
    do_work().await
});
let out = handle.await.unwrap();`,
  ],
  [
    'Rust, fragment',
    `let response = client.get(url).send().await?;
let text = response.text().await?;`,
  ],
  [
    'Swift',
    `func load() async throws -> Data {
    let (data, _) = try await URLSession.shared.data(from: url)
    return data
}`,
  ],
  [
    'Swift, let',
    `async let first = fetch(1)
async let second = fetch(2)
let both = await [first, second]`,
  ],
  [
    'Swift, Task',
    `Task {
    let value = await model.refresh()
    print(value)
}`,
  ],
  [
    'Swift, group',
    `await withTaskGroup(of: Int.self) { group in
    for i in 0..<3 {
        group.addTask { await work(i) }
    }
}`,
  ],
  [
    'Swift, for await',
    `for await line in handle.bytes.lines {
    print(line)
}`,
  ],
  [
    'Kotlin',
    `suspend fun load(): User = coroutineScope {
    val user = async { api.user() }
    val posts = async { api.posts() }
    User(user.await(), posts.await())
}`,
  ],
  [
    'Kotlin, runBlocking',
    `fun main() = runBlocking {
    val deferred = async { compute() }
    println(deferred.await())
}`,
  ],
  [
    'Kotlin, fragment',
    `val one = async { doOne() }
val two = async { doTwo() }
println("sum: \${one.await() + two.await()}")`,
  ],
  [
    'Dart',
    `Future<void> main() async {
  print('start');
  await Future.delayed(Duration(seconds: 1));
  print('end');
}`,
  ],
  [
    'Dart, stream',
    `Stream<int> countStream(int to) async* {
  for (int i = 1; i <= to; i++) {
    yield i;
  }
}`,
  ],
  [
    'Dart, then',
    `fetchUser().then((user) {
  print(user.name);
}).catchError((e) => print(e));`,
  ],
  [
    'Dart, fragment',
    `final response = await http.get(Uri.parse(url));
if (response.statusCode == 200) {
  setState(() => items = parse(response.body));
}`,
  ],
  [
    'Dart, handler',
    `onPressed: () async {
  final name = await showDialog<String>(context: context);
  print(name);
},`,
  ],
  [
    'Dart, var await',
    `var data = await file.readAsString();
print(data);`,
  ],
  [
    'PHP without a tag',
    `$promise = $client->getAsync('http://example.org');
$promise->then(function ($response) {
    echo $response->getStatusCode();
});`,
  ],
  [
    'PHP, ReactPHP',
    `use function React\\Async\\await;
$response = await($browser->get('http://example.org'));
echo $response->getBody();`,
  ],
  [
    'Ruby',
    `require 'async'
Async do |task|
  task.async { sleep 1; puts 'a' }
  task.async { sleep 2; puts 'b' }
end`,
  ],
  [
    'Ruby, await',
    `task = Async do
  barrier.async { work }
  barrier.wait
end
result = task.await`,
  ],
  [
    'C++ coroutine',
    `task<int> add(int a, int b) {
  co_await delay(1s);
  co_return a + b;
}`,
  ],
  [
    'Scala',
    `val f = async {
  val a = await(first)
  val b = await(second)
  a + b
}`,
  ],
  [
    'F#',
    `let fetch url = async {
    let! html = client.GetStringAsync(url) |> Async.AwaitTask
    return html.Length
}`,
  ],
  [
    'Elixir',
    `task = Task.async(fn -> compute() end)
result = Task.await(task)
IO.puts(result)`,
  ],
  [
    'Nim',
    `proc main() {.async.} =
  await sleepAsync(1000)
  echo "done"
waitFor main()`,
  ],
  [
    'Crystal/Lua',
    `local co = coroutine.create(function() await(1) end)
coroutine.resume(co)`,
  ],
]
