export default function Home() {
  return <h1>나루</h1>;
}
