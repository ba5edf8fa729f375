/** Does something when an element comes near the view, for as long as it stands there. */
export const onSight = (near: () => void) => (element: HTMLElement) => {
  const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && near(), {
    rootMargin: '600px',
  });
  observer.observe(element);
  return () => observer.disconnect();
};
