export default function Index() {
  return <h1>Acuerdo</h1>;
}
