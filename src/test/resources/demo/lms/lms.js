// The forms of a launch send themselves; the way back into the course leaves the tool's frame, or closes its window.
document.querySelector('form[data-auto-submit]')?.submit()

const way = document.querySelector('a[data-leave-frame]')
if (way) {
  if (window.opener) window.close()
  window.top.location.href = way.href
}

// As Moodle: whoever says so with an object of this subject, registration is over.
if (document.querySelector('#registration')) {
  window.addEventListener('message', event => {
    if (event.data?.subject === 'org.imsglobal.lti.close') window.location.href = '/platform/tools'
  })
}
