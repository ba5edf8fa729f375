import 'fake-indexeddb/auto';

// A part is tested without the page that brings its words along; what needs no page has no words.
if (typeof localStorage !== 'undefined') {
  await import('../src/coach/catalogue');
  await import('../src/manage/words');
  await import('../src/meeting/catalogue');
  await import('../src/visit/words');
}
