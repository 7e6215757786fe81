const EXCEPT = /^except-(\d{1,6})$/;

/** The reservation a form says; one that says nothing is none for whoever receives it. */
export function reservationIn(form: FormData) {
  const said = (name: string) => String(form.get(name) ?? '').replace(/\s*\r?\n\s*/g, ' ') || null;
  return {
    paragraphs: [...form.keys()].flatMap((name) => {
      const number = EXCEPT.exec(name)?.[1];
      return number === undefined ? [] : [Number(number)];
    }),
    noteEs: said('noteEs'),
    noteEn: said('noteEn'),
  };
}

/** A fault of the reservation by the field of the form that can mend it. */
export function fieldOfReservation(fault: string): string {
  if (!fault.startsWith('reservation.')) return fault;
  const field = fault.split('.')[1]!;
  return field === 'paragraphs' ? 'except' : field;
}
