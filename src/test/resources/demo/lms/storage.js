// Keeps data for the tool in its frame: for its origin alone, and only as long as this page lives.
const {mode, tool} = document.querySelector('#storage').dataset
const kept = new Map()
const legacy = 'org.imsglobal.'

const actions = {
  'lti.capabilities': () => ({
    supported_messages: ['lti.capabilities', 'lti.put_data', 'lti.get_data'].map(subject => ({subject}))
  }),
  'lti.put_data': ({key, value}) => {
    kept.set(key, value)
    return {key, value}
  },
  'lti.get_data': ({key}) => ({key, value: mode === 'OTHER_VALUE' ? 'of-another-login' : kept.get(key) ?? null})
}

window.addEventListener('message', event => {
  if (event.origin !== tool || mode === 'SILENT' || typeof event.data?.subject !== 'string') return
  const {subject, message_id} = event.data
  const old = subject.startsWith(legacy)
  const action = mode !== 'REFUSING' && old === (mode === 'LEGACY') && actions[old ? subject.slice(legacy.length) : subject]
  const answer = action ? action(event.data) : {error: {code: 'unsupported_subject', message: 'There is no such message.'}}
  const send = () => event.source.postMessage({subject: `${subject}.response`, message_id, ...answer}, event.origin)
  setTimeout(send, mode === 'LATE' ? 5000 : 0)
})
