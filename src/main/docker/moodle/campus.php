<?php
// A trial Moodle's settings, a course, a teacher and students. Run it in Moodle's directory; a second time changes nothing.
define('CLI_SCRIPT', true);
require(getcwd() . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');
require_once($CFG->dirroot . '/user/lib.php');
require_once($CFG->libdir . '/enrollib.php');
\core\session\manager::set_user(get_admin());
$CFG->noemailever = true;

const PASSWORD = 'Trial-2026';
const PEOPLE = [
    'teacher' => ['Tess', 'Lindqvist', 'editingteacher'],
    'tutor' => ['Nora', 'Okafor', 'teacher'],
    'student1' => ['Sam', 'Achterberg', 'student'],
    'student2' => ['Sofía', 'Núñez', 'student'],
    'student3' => ['سلمى', 'حداد', 'student'],
];

// Moodle asks no address of its own machine, and no unusual port, unless it is told to: but there the tool is.
set_config('curlsecurityblockedhosts', '');
set_config('curlsecurityallowedport', '');
// Guided tours would stand before what is to be seen.
$DB->set_field('tool_usertours_tours', 'enabled', 0);

function course(string $short, string $full): stdClass {
    global $DB;
    return $DB->get_record('course', ['shortname' => $short])
        ?: create_course((object) ['shortname' => $short, 'fullname' => $full, 'category' => 1, 'format' => 'topics',
            'numsections' => 3, 'newsitems' => 0, 'startdate' => strtotime('today')]);
}

function person(string $username, string $given, string $family): int {
    global $CFG, $DB;
    $known = $DB->get_field('user', 'id', ['username' => $username]);
    return $known ?: user_create_user((object) ['username' => $username, 'password' => PASSWORD, 'firstname' => $given,
        'lastname' => $family, 'email' => "$username@example.org", 'auth' => 'manual', 'confirmed' => 1,
        'mnethostid' => $CFG->mnet_localhost_id]);
}

function enrol(stdClass $course, int $person, string $role): void {
    global $DB;
    $method = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'manual'], '*', MUST_EXIST);
    $method->customint1 = 0; // No letter of welcome.
    enrol_get_plugin('manual')->enrol_user($method, $person, $DB->get_field('role', 'id', ['shortname' => $role]));
}

foreach (['BIO101' => 'Cell Biology', 'CHEM101' => 'Chemistry'] as $short => $full) {
    $course = course($short, $full);
    foreach (PEOPLE as $username => [$given, $family, $role]) {
        enrol($course, person($username, $given, $family), $role);
    }
}
echo "Courses BIO101 and CHEM101; ", implode(', ', array_keys(PEOPLE)), "; password ", PASSWORD, "\n";
