"""English: what people say without wanting a picture drawn, however much it may sound so.

{old} is a thing in the picture, {color} its colour, {noun} and {plural} bare names of any thing, {new} "a dog",
{scene} the words for a scene.
"""

from training.dialogues.rows import Rows, Table

EN_TALK: Table = {
    "greeting": Rows(
        said=(
            "[hi|hello|hey|hiya|howdy|yo|hallo|heya|hi there|hello there|hey there|greetings][!|.|,|]",
            "[good morning|good afternoon|good evening|good day|morning|evening][!|]",
            "[hi|hello|hey] [huihua|bot|again|you|friend|mate|buddy][!|]",
            "[hi|hello|hey][,|!] [how are you|how's it going|what's up|how are things|how do you do|you ok|nice "
            "to meet you][?|]",
            "[how are you|what's up|how's it going|sup|wassup][ today| doing|][?|]",
            "[anyone there|are you there|you there|is anybody home|hello?]",
            "[i'm back|me again|back again|here i am][!|]",
            "[nice|pleased|good] to meet you",
            "[hi|hello], [i'm|my name is|this is] [tom|anna|li|max|sara|ben|mia]",
            "[hey|hi|hello] [everyone|everybody|folks|guys|buddy|pal|dear|sunshine|stranger|artist|robot][!|]",
            "[heyy|hii|helloo|hellooo|hiii|heyo|ello|oi|yoo|hi hi|hey hey|hello hello|hullo][!|]",
            "[good morning|good evening|good afternoon|morning|evening], [huihua|how are you|everyone|my friend|nice "
            "to see you][!|?|]",
            "[hi|hello|hey], [anyone there|are you there|is anyone here|are you awake|are you online|can you hear me|"
            "do you hear me]?",
            "[how are you doing|how do you do|how are things|how goes it|how have you been|are you well][ today| "
            "over there|][?|]",
            "[hello|hi|hey] from [germany|london|me|the kids|my office|italy|grandma|china]",
            "[bonjour|hola|ciao|aloha|servus|namaste|moin|ni hao|guten tag|salut][!|]",
            "[so here i am|i'm here|i am back|it's me|it's me again|guess who|back for more|reporting in][!|]",
            "[just|only] [saying hi|saying hello|wanted to say hello|wanted to say hi|dropping by to say hi|checking "
            "in]",
            "[hi|hello|hey], [first time here|i'm new|new here|my first time|just trying this out|just found this app]",
            "[nice|good|great|lovely] to [see|have|hear from] you[ again| back|][!|]",
            "[welcome|welcome back|glad you're here|good that you're here][!|]",
            "[let me introduce myself|allow me to introduce myself], [i'm|my name is] [tom|anna|li|max|sara]",
            "[my name is|i am|they call me|call me] [tom|anna|li|max|sara|ben|mia|grandma rose][, hello|, nice to "
            "meet you|, hi there]",
            "[knock knock, anyone home|anybody here|is anyone there|you online|are you awake|someone there][?|]",
            "[what's up|how's everything|how's it hanging|sup dude|what's cracking|wazzup][?|]",
            "[dear huihua|dear computer|dear painter], [good day|hello|good morning|good evening to you]",
            "[hello again|hi again|once again hello|hey, back again|good to be back|we meet again][!|]",
            "[a good|a very good|a wonderful] [morning|evening|afternoon|day] to you[!|, sir|, my friend|]",
            "[can i say hello|may i say hi|say hello to my son|my daughter says hi|the kids say hello]",
            "[👋|👋👋|hi 👋|hello 👋|hey 😊|good morning ☀️|🙋]",
            "[my daughter|my son|my grandma|my cat] [wants to say hello|says hello|waves at you|greets you]",
            "[the door opens|enter me|tadaa], [hello|here i am|it's me][!|]",
            "[just|i just] [got home|woke up|logged in|arrived|opened the app|sat down with a coffee], [hello|hi|good "
            "morning]",
            "[lovely|beautiful|rainy|cold] [morning|day|evening] [today|isn't it], [hello|hi][!|]",
            "[may i|allow me to] [introduce myself|present myself|say good day], [i'm|my name is] [tom|anna|li|max]",
            "[good morrow|well met|greetings to you|my respects|your servant|hail|a fine day to you][, sir|, painter| "
            "to you|]",
            "[um|uh|er], [hello|hi|hey|is this on|am i in the right place]?",
            "[is this thing on|does this work|am i connected|are we live|can i start talking|am i in the right chat]?",
            "[huihua|bot|robot]?",
            "[huihua], [hello|hi|good morning|are you there|wake up|my friend]",
            "[rise and shine|wakey wakey|wake up|time to get up, robot|are you up][!|]",
            "how's [life|the robot life|business|it going over there]?",
            "[how are|how's] [you and yours|the family|everybody|the little computer|my favourite artist][?|]",
            "[and|so], how are [you|we] [today|this morning|this fine evening|feeling]?",
            "[i missed you|did you miss me|miss me|here's your favourite user|your biggest fan is here|the boss is "
            "here]",
            "[hi|hello|hey] [from the train|from my bed|from the beach|from school|from my phone|from rainy london]",
            "[today is|it's] [the first time i'm here|my first day here|my first visit], [hello|hi]",
            "[a friend|my sister|my teacher|a colleague] [sent me here|recommended you|told me about you], [hello|hi|"
            "so hi]",
            "[what's good|what's happening|whaddup|howdy partner|how do|'sup|yoohoo|cooee|halloo][?|!|]",
            "[buenos días|guten morgen|bonsoir|konnichiwa|namaskar|merhaba|shalom|privet|hej|buongiorno|annyeong][!|]",
            "[to whom it may concern|dear sir or madam|dear bot|dear ai|dear assistant], [hello|good day|greetings of "
            "the day]",
            "[the early bird says hi|night owl here|late-night hello|early today|hello at this late hour]",
            "[all the best|kind regards|best wishes|warm greetings|greetings] [from spain|from my family|from far "
            "away|to you too]",
            "[hi|hello|hey][,|!] [ready|all set|in the mood|got time|busy]?",
            "[good|glad|happy] to be [here|in here|with you][, hello|, hi|!|]",
            "[peace|peace out there|fist bump|high five|handshake|*waves*|*nods*|bows politely][!|]",
            "[hi bot it's|hello it's|hey it's] [me|tom|anna|grandma|the same guy as yesterday|monday]",
            "[ok|so], [hi|hello][, i guess|, then|, whoever you are|, machine|]",
        ),
        held_out=("[salutations|g'day|top of the morning|ahoy][!|]", "[long time no see|look who's here]"),
    ),
    "thanks": Rows(
        said=(
            "[thanks|thank you|thx|ty|cheers|many thanks|thanks a lot|thank you so much|thanks so much|tysm][!|.|]",
            "[thanks|thank you] [for that|for the picture|for your help|for drawing it|again|very much|a bunch]",
            "[much appreciated|appreciate it|i appreciate it|that's very kind|how kind of you]",
            "[great|perfect|ok|nice|cool], [thanks|thank you|thx]",
            "[thanks|thank you][,|] [that's|this is|it's] [great|perfect|all i needed|just what i wanted|"
            "exactly right]",
            "[thanks|thank you], [you're|you are] [great|awesome|the best|a genius|very helpful]",
            "[thanks|thank you|thx] [a million|a lot for this|ever so much|for everything|for your time|for your "
            "patience|anyway|in advance][!|]",
            "[that's|that was] [so |very |really |][helpful|kind|nice|sweet|generous] of you[, thanks|, thank you|]",
            "[oh|wow|ah|aww|yay|super|lovely|wonderful|excellent|fantastic|awesome], [thanks|thank you|thank you so "
            "much|thx|cheers][!|]",
            "[thank u|thnx|thanx|thankyou|tnx|thks|tyvm|tysm|10x|thanks!!|ta|ty ty|thank youuu|thanks mate|thanks "
            "buddy]",
            "[i|we] [really |][appreciate|appreciated] [that|it|your help|the effort|your work|the picture|your "
            "patience]",
            "[you've been|you were|you are] [a great help|very kind|so patient|a big help|really useful], [thanks|"
            "thank you]",
            "[i|we] [want to|wanted to|would like to|must|have to] [thank you|say thanks|say thank you][ for this| "
            "for your work| for it|]",
            "[a big|a huge|one big|my heartfelt|a little] [thank you|thanks][ to you| from me| from all of us|][!|]",
            "[thanks|thank you] [for drawing|for doing this|for trying|for the effort|for being so fast|for "
            "listening|for the quick help]",
            "[many thanks|thanks|a big thank you|greetings and thanks] from [my kids|my son|my daughter|all of us|"
            "the whole family]",
            "[ok|right|fine|good|alright], [thank you very much|thanks a lot|many thanks|thx a lot|thanks again]",
            "[that's|it's|this is] [exactly it|just perfect|all right|wonderful|all i wanted|just right], [thank you|"
            "thanks|ty]",
            "[merci|danke|gracias|grazie|xie xie|arigato|obrigado|muchas gracias|merci beaucoup][!|]",
            "[that helped|that did help|that helps a lot|very helpful|super helpful][, thanks|, thank you| already|]",
            "[so|very|really|deeply] [thankful|obliged]",
            "[no words, just thanks|what can i say, thank you|i can only say thank you|thank you from the bottom of "
            "my heart|three cheers for you]",
            "[how nice|how sweet|how lovely|how thoughtful] of you[, thank you|, thanks|!|]",
            "[thanks|thank you] [huihua|bot|robot|little painter|dear|sir|my friend|computer|once more][!|]",
            "[🙏|🙏🙏|thanks 🙏|thank you ❤️|ty 😊|thx 👍|thanks 🌹|💐]",
            "[my daughter|my son|my grandma|my wife] [says thank you|thanks you|sends her thanks|is very thankful|"
            "says thanks]",
            "[i don't know how to|how can i] [thank you|repay you|thank you enough][?|]",
            "[you have|you've got] [my thanks|my eternal thanks|all my thanks|my gratitude]",
            "[accept|please accept] my [thanks|sincere thanks|gratitude|heartfelt thanks]",
            "[with|many] [thanks|kind thanks|best thanks|gratitude][!|]",
            "[i thank you|i thank thee|thank you kindly|much obliged to you|my sincere thanks|thank you, sir|thanks "
            "be to you]",
            "[um|uh|well|oh], [thanks|thank you][, i guess|, really|, that's kind|]",
            "[so kind|too kind|how generous|how considerate|very decent of you|you shouldn't have|you're an angel|"
            "you're a star]",
            "[thanks for|thank you for] [bearing it|waiting|explaining|answering|the answer|the tip|the info|telling "
            "me|listening]",
            "[thanks for|thank you for] [the last picture|your work|the drawings|making me smile|this lovely picture|"
            "today]",
            "[without you|if it weren't for you] i'd [be lost|still be drawing|have nothing], [thanks|thank you]",
            "[that's a load off my mind|that solved it|problem solved|you really helped me out|that was a big help], "
            "thanks",
            "[thanks|thank you] [in the name of|on behalf of] [my class|the kids|my family|our team|grandma]",
            "[it's raining but|long day but|busy day,] [thanks|thank you|thanks for the picture]",
            "[thanks|thank you] [for nothing but kindness|all the same|regardless|even so|once again|as always|again "
            "and again]",
            "[1000 thanks|a thousand thanks|thanks x100|thanks times ten|mille grazie|tusen takk|tack|dank je|kiitos|"
            "spasibo]",
            "[thanksss|thaaanks|thankies|thanky|thankee|fanks|thanks a bundle|thanks a ton|thanks loads|ta very much|"
            "ta muchly]",
            "[appreciated|so appreciated|appreciation post|respect and thanks|props and thanks|all credit to you, "
            "thanks]",
            "[say thanks to|thank|pass my thanks to] [your makers|your creators|the whole team|everybody behind this]",
            "[how|so|very] [helpful of you|good of you|friendly|obliging|decent][, thanks|, thank you]",
            "[you made|you've made] [me|my kids|my son|grandma] happy, [thanks|thank you]",
            "[i'll|we'll] [never forget that|remember you kindly|be forever thankful|tell everyone how helpful you "
            "are]",
            "[that's all, thank you|thanks and again thanks|thanks, no, really, thanks|thanks, i mean it|a simple "
            "thanks]",
        ),
        held_out=("[i owe you one|i'm grateful|bless you]", "[couldn't have done it without you|you saved my day]"),
    ),
    "farewell": Rows(
        said=(
            "[bye|goodbye|bye bye|see you|see ya|cya|cu|later|farewell][!|.|]",
            "[see you|talk to you] [later|tomorrow|soon|next time]",
            "[good night|gn|nighty night|sleep well]",
            "[that's all|that is all|that's it|i'm done|we're done|that will be all][ for today| for now|][, "
            "thanks|, bye|]",
            "[i have to go|i gotta go|gtg|i must leave|i'm off][ now|][, bye|]",
            "[ok|thanks|thank you], [bye|goodbye|see you]",
            "[good bye|byebye|bye now|byee|bye for now|laters|ttyl|ttys|bb|cheerio|toodles|tschüss|adios|ciao ciao|"
            "au revoir][!|]",
            "[until|till] [tomorrow|later|next week|then|monday|the next picture][!|]",
            "[have a] [nice|good|great|lovely|wonderful] [day|evening|night|weekend|time|week][, bye|!|]",
            "[i|we] [have to|must|should|need to|better] [leave|get going|get back to work|go to bed|sleep now|run|"
            "stop here|log off][ now|]",
            "[i'm|i am] [leaving|going|going to bed|logging off|out of here|off to bed|off to work|done for today][ "
            "now|, bye|][!|]",
            "[time|it's time|high time] [to go|to leave|for bed|to say goodbye|to stop|to sleep|to go home]",
            "[it was|it's been] [fun|nice|a pleasure|great|lovely], [bye|see you|goodbye|see you tomorrow|good night]",
            "[enough|that's enough|that was enough|we've done enough] for [today|now|tonight|one day][, bye|, see "
            "you|, thanks|]",
            "[my|the] [bus is here|mom is calling|lunch break is over|boss is coming|train is arriving|battery is "
            "dying], [bye|gotta go|see you]",
            "[see you|see ya|catch you|talk] [around|later alligator|next week|on monday|in the morning|some other "
            "day][!|]",
            "[sweet dreams|good night huihua|night night|sleep tight|nite|night everyone|good night and thanks][!|]",
            "[gotta|i've got to|i need to|need to|got to] [run|go|leave|dash|get up early|catch the train][, bye|, "
            "see you|][!|]",
            "[i'll|i will|we'll] [be back|come back|return|continue] [later|tomorrow|soon|another day|next week][, "
            "bye|, see you|][!|]",
            "[that's|that was] [it|all|everything] [from me|from us|for this session][, bye|, thanks| for today|]",
            "[goodbye|bye|farewell] [huihua|my friend|for now|and thanks|everyone|bot|and good luck|then][!|]",
            "[we're|i'm|i am|we are] [finished|through|all done|done here|good for today][, goodbye|, bye|, see "
            "you][!|]",
            "[brb|afk|back later|be right back|back in a bit|off for lunch|gone for today]",
            "[let's|we can|we should] [stop here|end here|finish here|leave it there for today|continue tomorrow][, "
            "bye|]",
            "[say goodbye now|time to say goodbye|this is goodbye|goodbye then|bye then|ok bye|ok bye bye|alright, "
            "bye]",
            "[👋 bye|bye 👋|good night 🌙|💤|see you 😊|ciao 👋|🌙😴]",
            "[my daughter|my son|my wife|the cat] [needs me|wants me to come|says bye|calls me to dinner][, bye|, see "
            "you]",
            "[dinner|lunch|breakfast|supper] [is ready|is on the table|is waiting][, bye|, see you|, gotta go]",
            "[i'm|i am] [so tired|falling asleep|sleepy|late for work|late for school][, bye|, good night|, see you]",
            "[my eyes are closing|my bed is calling|the sofa is calling|the kids need me], [bye|good night|see you]",
            "[closing the|i'm closing the|shutting down the] [laptop|app|tab|computer|browser][ now|, bye|, good "
            "night]",
            "[enough|no more] [drawing|screen time|computer] for [today|tonight|now], [bye|good night]",
            "[adieu|fare thee well|i bid you farewell|i take my leave|good day to you, sir|i must depart|god be with "
            "you]",
            "[um|uh|well|ok], [i think that's it|i should go|that's it i think|i'm going then]",
            "[it's|it is] [late|past midnight|bedtime|after ten|time for the news][, bye|, good night|, i'm going]",
            "[thanks for today|thanks for the pictures|that was great], [bye|see you|good night|until we meet again]",
            "[we'll meet again|we'll talk again|see you again some time|we'll see each other|hope to see you again][, "
            "bye|]",
            "[same time|same place] [tomorrow|next week], [bye|ok|see you]?",
            "[over and out|exit|quit|logout|log out|end|end of session|the end|finis|fin|session over|power off]",
            "[peace out|later dude|later mate|laterz|byeeee|bai|bubye|tata|ta-ta|pip pip|hugs and bye|kisses, bye]",
            "[auf wiedersehen|hasta la vista|hasta luego|arrivederci|sayonara|à bientôt|do svidaniya|tot ziens|tschau|"
            "bis bald]",
            "[enjoy|have fun with] [your evening|your day|the weekend|your free time|the quiet][, bye|, see you|]",
            "[all the best|best wishes|stay well|stay safe|be good|be well|keep well|god bless|good luck][, bye|, "
            "goodbye]",
            "[don't|do not] [wait for me|wait up|stay up late], [i'm off|bye|i'm gone]",
            "[i'm|we're] [switching off|turning off the light|packing up|hitting the hay|hitting the road|calling it "
            "quits] now",
            "[leaving|going offline|logging out|sleeping|closing] [now|in 3 2 1|here], [bye|good night]",
            "[i enjoyed it|i had fun|we had fun|that was lovely], [but i must go|bye for today|now goodbye]",
            "[back to|off to] [work|school|reality|the kitchen|sleep|my homework|the garden][, bye|, see you|]",
            "[happy|pleasant] [dreams|evening|weekend|holidays] [to you|and goodbye|and bye]",
            "[finished for now|done and done|job done, bye|nothing else, bye|that was the last one, bye|we have "
            "everything, bye]",
        ),
        held_out=("[so long|take care|until next time|signing off]", "[let's call it a day|i'm heading out]"),
    ),
    "praise": Rows(
        said=(
            "[nice|great|lovely|beautiful|cool|awesome|amazing|perfect|wonderful|excellent|gorgeous|sweet|neat|"
            "wow|brilliant][!|!!|.|]",
            "[that's|this is|it's|that is] [so |really |very |][nice|great|lovely|beautiful|cool|awesome|"
            "amazing|perfect|cute|funny|adorable][!|]",
            "[i|we] [love|like|adore|really like|really love] [it|this|that|this one][!| so much| a lot|]",
            "[well done|good job|great job|nice work|good work|you nailed it|bravo|exactly right|just right|"
            "spot on][!|]",
            "[what a|such a] [nice|great|lovely|beautiful|cute] [picture|drawing|image|one][!|]",
            "[looks|it looks|that looks|this looks] [so |really |][nice|great|lovely|good|cool|amazing|perfect][!|]",
            "[haha|lol|aww|omg|wow|ooh][,|!|] [so cute|that's funny|i love it|great|nice one|beautiful]",
            "[my daughter|my son|my wife|everyone here] [loves|likes|will love] it",
            "[exactly|just] what i [wanted|had in mind|imagined|was looking for]",
            "[much|way] better[!|]",
            "[you're|you are] [good at this|an artist|really talented|getting better]",
            "[10|ten] out of [10|ten]",
            "[fantastic|terrific|marvellous|superb|fabulous|stunning|incredible|outstanding|phenomenal|delightful|"
            "charming|dope|sick|lit][!|!!|]",
            "[that's|this is|it's] [exactly|precisely|pretty much|just] [it|what i needed|how i imagined it|what i "
            "meant|as i imagined][!|]",
            "[how|oh how] [cute|lovely|pretty|nice|funny|beautiful|sweet|adorable|wonderful][!| is that| this is|]",
            "[i|we] [am|are|'m] [amazed|delighted|thrilled|a fan|so happy with it|really happy now]",
            "[this|that|it] [turned|came] out [great|nicely|really well|perfectly|better than i thought|beautifully|"
            "so well]",
            "[you|huihua] [did|have done] [a great job|great|very well|a wonderful job|it again|so well]",
            "[not bad|not bad at all|pretty good|pretty neat|quite nice|quite good|fairly good|really not bad|good "
            "stuff|top|super|first class]",
            "[this|that|it] [makes|made] [me|us|my kids|everyone] [smile|laugh|happy|giggle]",
            "[could not|couldn't] [be|have been|look] [better|nicer|cuter|prettier]",
            "[i|we] [didn't|did not] expect [it|this|that] to [be so good|look so good|look this nice|turn out so "
            "well]",
            "[this|that|it] is [the best|the nicest|the cutest|the most beautiful] [one|picture|drawing|so far|of "
            "all|ever][!|]",
            "[now|that's more like it,|yes,|ah yes,|yeah,] [that's|this is] [nice|better|great|good|beautiful|"
            "perfect][!|]",
            "[i'll|i will|i'm going to|i want to] [print this|frame this|hang it on my wall|show it to my kids|send "
            "it to my mom|put it on my fridge]",
            "[best|nicest|cutest|coolest] [picture|drawing|one|thing] [ever|so far|today|i have seen|of the day][!|]",
            "[woah|whoa|yay|yippee|hooray|hurray|woohoo|oooh|mmm nice|wooow|awww][!|!!|]",
            "[chef's kiss|love love love|heart eyes|five stars|5 stars|a+|100 points|full marks|ten points|<3|:))]",
            "[good|great|excellent|impressive|solid|lovely] [work|result|picture|drawing|job|piece|image|"
            "illustration][!|]",
            "[you|you really|you do|you certainly] [have talent|know how to draw|draw well|are an artist|are good|"
            "have a gift|know your craft][!|]",
            "[everything|it all|the whole picture|all of it] [looks|is|seems] [great|perfect|lovely|just right|"
            "wonderful|harmonious][!|]",
            "[much|a lot|way|far|so much] [nicer|prettier|more beautiful|cuter|better now|better like this][!|]",
            "[my|our] [mom|dad|boss|girlfriend|boyfriend|little one|teacher|cat] [is in love with it|thinks it's "
            "great|will be so happy|says wow]",
            "[haha|lol|hehe|hihi], [nice|good one|funny|cute|that's great|that's hilarious|brilliant|love it]",
            "[good|nice|great|cool|sweet], [that|it|this] [worked|is nice|looks good|looks right|is pretty|did the "
            "trick]",
            "[what|such] [talent|beauty|skill|elegance|a beauty|a wonder|a joy|a pleasure to look at][!|]",
            "[i can't stop looking at it|i could look at it for hours|i'm in love with this picture|you made me "
            "happy|that's art|real art]",
            "[better|nicer|more beautiful|cuter] than [i imagined|i thought|i expected|i had hoped|any photo|my own "
            "drawings]",
            "[the client|my boss|the team|the customer|grandma] [will love|loves|is going to love|approves of] [it|"
            "this|this one]",
            "[my grandma|my boss|my little brother|my flatmate] [says|said] [wow|it's beautiful|it's great|that's art|"
            "well done]",
            "[my kids|the children|the twins] are [jumping for joy|cheering|clapping|squealing with joy|over the moon]",
            "i [clapped|cheered|grinned|beamed|squealed] when [it appeared|it came up|i saw it]",
            "[if you were human|if you had a hand|if i could], i'd [hug you|shake your hand|buy you a beer|kiss you]",
            "[you deserve|this deserves] [a medal|a prize|applause|an award|a gold star]",
            "[gold star|medal|applause|standing ovation|round of applause|first prize] for [you|this|this one|the "
            "artist]",
            "[picasso|monet|rembrandt|da vinci|van gogh] [would be jealous|would be proud|couldn't do better|is "
            "nothing against you]",
            "[move over|watch out], [picasso|monet|rembrandt|da vinci|van gogh]",
            "[museum|gallery|exhibition|coffee-table-book] [quality|worthy|ready|level]",
            "[as if|like] [a real artist drew it|a pro did it|it came from a gallery|from a picture book|out of a "
            "storybook]",
            "[like|straight] out of a [picture book|children's book|dream|magazine|fairy tale]",
            "[worth|it was worth] [the wait|waiting for|every second]",
            "i [had my doubts|was sceptical|was worried], but [it's great|this is lovely|this is really good|wow]",
            "[before|at first] i [didn't like it|wasn't sure], [but now it's great|but now i love it|now it's lovely]",
            "[it grows on me|it's growing on me|i like it more and more|the longer i look the more i like it]",
            "[👏|❤️|😍|🔥|💯|🎉|🥰|⭐⭐⭐⭐⭐|👍👍|🤩]",
            "[nice|great|love it|wow|beautiful|perfect|cool|so cute] [👍|👏|❤️|😍|🔥|💯|🎉|😊|🥰]",
            "[pretty|cute|lovely|nice|beautiful]!!!",
            "[so pretty|so cute|so good|soo nice|so so good|sooo cute|very very nice|veeery good]",
            "[that one's|this one's] [a keeper|a winner|a beauty|a hit|going on the fridge|going into my album|my new "
            "wallpaper]",
            "[we have a|that's a|it's a] [winner|hit|success|triumph|treasure|gem|keeper]",
            "[a gem|a treat|a delight|a pleasure|a dream|a triumph|pure joy|pure gold|a feast for the eyes]",
            "[delicious|tasteful|elegant|classy|stylish|charming|witty|lively|cheerful|poetic] [picture|drawing|work|"
            "piece]",
            "[most|truly|rather|uncommonly|exceedingly] [charming|pleasing|handsome|delightful|agreeable|well "
            "executed]",
            "[i say|my my|my word|goodness|good heavens|by jove], [how charming|how very pretty|that is well done|"
            "capital work]",
            "[i must say|i have to admit|i have to say|credit where credit is due], [it's good|you did well|that's "
            "really nice]",
            "[um|uh|hm|well], [that's|it's] [actually|really|surprisingly] [good|nice|great|pretty]",
            "[the proportions|the details|the lines|the shapes|the shadows|the balance] [are|look] [just right|great|"
            "perfect|so fine]",
            "[clean lines|nice details|great balance|strong image|good proportions|clear and simple|simple but "
            "effective]",
            "[nothing to complain about|no complaints|can't complain|no notes|no criticism from me|flawless|faultless|"
            "without fault]",
            "[approved|passed|signed off by the client|a clear yes from me|accepted with pleasure|i approve|i like i "
            "like]",
            "[you|huihua] [read my mind|understood me perfectly|got it exactly|hit the nail on the head|know me well]",
            "[that's|it's] [what i call|what i'd call] [art|a good picture|good work|beautiful|a nice job]",
            "[that's|this is] [the one|the stuff|my kind of picture|my taste|music to my eyes|right up my alley]",
            "[keep it up|keep up the good work|good on you|way to go|attaboy|that's my bot|proud of you|you rock|you "
            "rule]",
            "[slay|goated|fire|banger|w|big w|peak|based|epic|legendary|rad|groovy|far out|swell|smashing|ace|mint]",
            "[très bien|super toll|bellissimo|fantastico|muy bonito|wunderschön|magnifique|bravissimo|perfecto|prima]",
            "[it's raining outside but|bad day at work but|so tired today but] [this cheers me up|your picture is "
            "lovely|this is nice]",
        ),
        held_out=(
            "[hats off|two thumbs up|chapeau|magnificent|splendid][!|]",
            "[i couldn't be happier|this made my day|i'm speechless|it takes my breath away]",
        ),
    ),
    "praise thing": Rows(
        said=(
            "nice {noun}[!|]",
            "nice {color}[!|]",
            "[what a|such a] [nice|lovely|cute|beautiful|cool|great|pretty|funny] {noun}[!|]",
            "{old} {is} [so |really |very |][cute|nice|lovely|beautiful|cool|great|pretty|funny|adorable][!|]",
            "[i|we] [love|like|adore|really like] {old}[!| a lot| so much|]",
            "[i|we] [love|like] the {color}[!|]",
            "the {color} [is|looks] [nice|great|lovely|so pretty|beautiful|perfect][!|]",
            "{color} [suits|really suits] {old}",
            "{old} looks [nice|great|lovely|cute|good|so real|perfect] [in {color}|there|like that|]",
            "[lovely|great|beautiful|cool] {noun}[!|]",
            "[lovely|great|beautiful|cool] {color}[!|]",
            "[haha|lol|aww|wow], {old}[!|] [so cute|how cute|i love it|amazing|that's great]",
            "[such|what] a [nice|lovely|beautiful] {color}[!|]",
            "{old} came out [well|great|perfectly|nicely]",
            "[perfect|just the right] {color}[!|]",
            "{old} [makes|made] me [smile|laugh|happy]",
            "[how|oh how|look how] [cute|lovely|pretty|funny|beautiful|adorable|cool] {old} {is}[!|]",
            "{old} turned out [great|really well|nicely|perfectly|so cute|better than i thought|just as i "
            "imagined][!|]",
            "[i|we] [like|love|enjoy|admire] [how|the way] {old} [turned out|came out|stands out|was drawn][!|]",
            "[i|we] [especially|really|particularly|absolutely|totally] [like|love|adore] {old}[!|]",
            "[you|huihua] [did|drew|painted|got] {old} [so well|perfectly|beautifully|just right|very nicely|exactly "
            "right][!|]",
            "[that's|this is|that is|it's] [a|one] [cute|nice|lovely|beautiful|funny|cool|fine|handsome|pretty|"
            "sweet] {noun}[!|]",
            "[best|cutest|nicest|coolest|prettiest|funniest] {noun} [ever|i've seen|i have ever seen|so far|in the "
            "world][!|]",
            "[my son|my daughter|my kid|my wife|everybody|grandma] [loves|likes|adores|can't stop looking at] "
            "{old}[!|]",
            "[i'm|i am|we're] [in love with|happy with|delighted with|so happy about|a big fan of] {old}[!|]",
            "[well done|good job|great work|nice work|bravo|congrats|great job], especially {old}[!|]",
            "{old}[,|!] [wow|awesome|beautiful|so pretty|just great|love it|how sweet|fantastic|lovely]",
            "[wow|oh|ooh|aww|ah|hey], [what a|that's a|such a] [pretty|sweet|lovely|great|cute|fine] {noun}[!|]",
            "the {color} [is just right|is my favourite|is great|works well|came out well|is exactly what i wanted|"
            "is stunning][!|]",
            "{color} [was a good choice|was a good idea|is a great choice|works really well|fits perfectly|was the "
            "right call][!|]",
            "[i|we] [really|do|just] [like|love] [that|this|the] [shade of |]{color}[!|]",
            "[wow|oh|ooh|mmm|ah], [that|this|what a] {color}[!|]",
            "{color} and {noun}, [a perfect match|a great combination|that goes well together|lovely together|what a "
            "nice combination]",
            "{old} in {color} [is great|is lovely|was a good idea|works well|is exactly what i wanted|is just "
            "beautiful][!|]",
            "[so|very|really|super|quite] [cute|pretty|nice|lovely|funny|beautiful], {old}[!|]",
            "{old} {is} [exactly|just|precisely] [what i wanted|what i had in mind|as i imagined|right][!|]",
            "{old} [could not|couldn't] [be|look] [better|cuter|nicer|prettier]",
            "{old} {is} [my favourite|my favorite|the best part|the star of the picture|the highlight|pure joy][!|]",
            "[a very|a really|quite a|a truly] [nice|beautiful|cute|charming|convincing] {noun}[!|, i must say|, "
            "well done|]",
            "[10 points|five stars|a big heart|applause|respect] for {old}[!|]",
            "[i|we] [smiled|had to smile|had to laugh|laughed] [when i saw|about|at] {old}[!|]",
            "{old} {is} [perfect|fantastic|wonderful|awesome|amazing|super cute|really well done|well drawn|"
            "gorgeous][!|]",
            "my [daughter|son|wife|niece|neighbour] [giggled at|points at|waved at|wants to hug|wants to cuddle|"
            "smiled at] {old}",
            "i [want to hug|could hug|want to cuddle|could kiss|want to take home|would adopt] {old}[!|]",
            "{old} [deserves|gets] [a prize|a medal|an award|ten points|applause|five stars]",
            "if i had to pick, {old} {is} [the best bit|my favourite part|the nicest thing in it]",
            "{old} [steals the show|catches the eye|shines|has character|has charm|has personality|brings it to "
            "life][!|]",
            "[of all the things|of everything here|in the whole picture], {old} {is} [the nicest|the cutest|my "
            "favourite|the best]",
            "{old} {is} [as cute as a button|as pretty as a picture|sweet as sugar|a feast for the eyes|a sight for "
            "sore eyes][!|]",
            "{old} ❤️",
            "{old} [😍|👍|🥰|🔥|👏|💯]",
            "[😍|👍|🥰|aww ❤️|omg|yay] {old}[!|]",
            "[haha|lol|hehe], {old} [cracks me up|looks so happy|is hilarious|makes my kids laugh|looks just like my "
            "uncle]",
            "{old} {is} [charming|delightful|enchanting|exquisite|graceful|elegant|marvellous|top|a gem|a beauty|a "
            "darling][!|]",
            "[exquisite|charming|delightful|finely drawn|enchanting|elegant|fine], {old}",
            "i must say, {old} {is} [rather|most|truly|really] [charming|well done|lovely|handsome]",
            "um, {old}... [really nice|so cute|wow|i like that|that's good]",
            "[it's late but|bad day at work but|rain outside but] {old} [cheers me up|makes up for it|lifts my mood]",
            "{old} looks [alive|friendly|proud|so sweet|adorable|very elegant|so funny]",
            "[thumbs up|big like|like|love|a plus|bonus points|respect|congratulations] for {old}[!|]",
            "i [can't get enough of|can't take my eyes off|keep staring at|could look all day at] {old}",
            "who [wouldn't love|doesn't love|could resist] {old}[?|!]",
            "{old} [alone|by itself] [is worth it|makes the picture|was worth the wait]",
            "[thanks to {old}|because of {old}], the picture [works|is perfect|is lovely|has charm]",
            "you [really know how to|sure can|definitely can] draw a {noun}[!|]",
            "[that's|now that's] what i call a {noun}[!|]",
            "[a {noun} like that|such a {noun}] [is rare|makes me happy|is a joy|deserves a frame]",
            "[a {noun}|one {noun}] [worth framing|with character|full of life|to be proud of|of the finest sort][!|]",
            "[i've never seen|never saw] [a nicer|a cuter|a prettier|a better] {noun}",
            "{noun} [10/10|five stars|is fire|goals|level expert|on point|of the year][!|]",
            "[best|super|great|cool|cute|sweet] {noun} [👍|❤️|😍|🥰]",
            "[a very|such a] [tasteful|pleasing|warm|deep|lively|elegant] {color}[!|]",
            "that {color} [pops|glows|shines|is gorgeous|is stunning|hits the spot|is exactly mine][!|]",
            "the {color} [makes|made] me [happy|smile]",
            "{color} [makes all the difference|was the missing piece|is so much nicer|is your colour][!|]",
            "[glad|happy|so glad] [we took|you took|we went with|you went with|it's] {color}",
            "{old} in {color} [cheers me up|looks elegant|looks so fresh|is a dream|wow|❤️|😍]",
            "{color} on {old} [looks great|is just lovely|is wonderful|works|is perfect][!|]",
            "my [mom|wife|son|boss] [likes|loves|adores] the {color}",
            "[ooh la la|mamma mia|oh my|holy moly|jeepers|my goodness], {old}[!|]",
            "[oh my|holy moly|mamma mia|good heavens], what a {noun}[!|]",
            "[muy bonito|très joli|bellissimo|super süß|wunderbar], {old}[!|]",
            "{old} {is} [like from a picture book|just like in a dream|something special|one of a kind|a good "
            "likeness]",
            "the {color} [lifts the picture|was worth it|is a hit|has class|does it for me|is dreamy]",
        ),
        held_out=(
            "[hats off to|kudos for|i'm impressed by] {old}",
            "{old} {is} [a work of art|a masterpiece|to die for]",
        ),
    ),
    "praise ground": Rows(
        said=(
            "[nice|lovely|great|beautiful|cool] [background|scenery|setting][!|]",
            "[i|we] [love|like|really like] the [background|scenery|setting][!|]",
            "[i love|love|nice to see] {place}[!|]",
            "the background [is|looks] [nice|great|lovely|perfect|beautiful][!|]",
            "{place} [looks|is] [so |really |][nice|great|beautiful|lovely|peaceful]",
            "[i|we] [love|like] the [style|look|mood|colors|colours|view]",
            "[great|nice|cool|lovely] [style|composition|colours|colors|view][!|]",
            "the [style|view|composition] is [perfect|great|lovely]",
            "[what a|such a] [nice|lovely|beautiful|great|pretty|cool|wonderful] [background|scenery|setting|view|"
            "style|scene][!|]",
            "[the|that|this] [scenery|setting|backdrop|scene] [is|looks] [wonderful|fantastic|stunning|dreamy|so "
            "nice|amazing][!|]",
            "{place} [is|was] [a great idea|a good choice|a nice touch|perfect|just right|wonderful|lovely][!|]",
            "[how|oh how|wow, how] [peaceful|pretty|beautiful|cosy|romantic|dreamy] {place} [is|looks][!|]",
            "[wow|ooh|oh|ah|aww], {place}[!|] [beautiful|so pretty|how nice|i love it|lovely|great]",
            "[i|we] [really |absolutely |][love|like|enjoy|adore] [how {place} looks|the idea of {place}|{place} in "
            "it|{place} there][!|]",
            "[you|huihua] [did|drew|painted|got] [the background|the scenery|{place}] [so well|beautifully|perfectly|"
            "very nicely|just right]",
            "[the|that] background [turned out|came out] [great|well|nicely|perfectly|beautifully][!|]",
            "[the|these|those] [colors|colours] [are|look] [great|lovely|so warm|beautiful|fresh|nice together][!|]",
            "[i'm|i am] [in love with|happy with|a fan of|delighted with] [the background|{place}|the style|the "
            "colours|this style][!|]",
            "[the background|the setting|the style|the mood] [fits|suits it|works|goes] [well|perfectly|very well|so "
            "well][!|]",
            "[good|great|excellent|perfect] [choice|idea] [for|with] the [background|scenery|style|colours|"
            "setting][!|]",
            "[this|that|the] [style|look|perspective|view] [is my favourite|is really cool|is so nice|suits it|works "
            "well|is wonderful][!|]",
            "[it|the whole thing] has [a nice|a great|such a nice|a lovely] [style|look|mood|composition|"
            "background][!|]",
            "[makes|it makes|{place} makes] me want to [be there|go there|travel|go on holiday][!|]",
            "[i wish i was|i wish i were|i want to be|wish i could be|would love to be] there[!|, so pretty|]",
            "[just|simply|really] [beautiful|perfect|lovely], [the background|{place}|this scenery|the style|that "
            "mood][!|]",
            "[the light|the mood|the composition|the framing|the perspective] is [great|beautiful|so nice|wonderful|"
            "very good][!|]",
            "my [daughter|son|wife|boss|mom] [loves|likes|adores] the [background|scenery|colours|setting|style]",
            "[the background|the scenery] [❤️|😍|👍|🔥|🥰|👏]",
            "[love|ooh|yay|wow] the [background|scenery|setting|colours][ ❤️| 😍| 👍| 🥰|]",
            "{place} [❤️|😍|👍|🥰]",
            "{place} [was worth it|makes all the difference|brings it to life|gives it depth|adds so much][!|]",
            "{place} [reminds me of my holidays|cheers me up|makes me dream|calms me down|makes me happy]",
            "i can almost [hear|smell|feel] [the air|the wind|the place|it]",
            "it [feels|is] [as if|like] [i'm there|i were there|being on holiday|a postcard|a window]",
            "[like|as] [a postcard|a holiday photo|a stage set|a poster|a film set], [the background|the scenery]",
            "[i could|i'd] [live there|stay there forever|walk right in|step right in|spend my holidays there]",
            "[bad weather here|it's raining here|long day at work] but the [background|scenery] [cheers me up|lifts "
            "my mood]",
            "[the background|the setting] [does|did] [the trick|it for me|wonders]",
            "[the background|the setting|the scenery] [deserves a prize|gets ten points|is top|is a dream|is a hit|is "
            "poetry]",
            "[the background|the setting] [makes|made] [me happy|it complete|it whole|the picture]",
            "[with|thanks to] {place}, [it's perfect|it's complete|it looks great|it's a real picture now]",
            "[glad|happy|so glad] [we took|you took|we went with|you chose] [{place}|this background|this style]",
            "um, the background... [really nice|wow|so pretty|i like that]",
            "i must say, the [background|scenery|setting|style] is [most charming|truly fine|very tasteful|really "
            "well done]",
            "[exquisite|charming|tasteful|delightful|dreamlike|harmonious] [background|scenery|setting|style|"
            "colours][!|]",
            "[everything|the things and the background|it all] [goes together|fits together|harmonises|blends in] [so "
            "well|nicely]",
            "[depth|colours|light|framing|contrast]: [top|great|perfect|10/10|lovely]",
            "[this|that|the] style [suits me|speaks to me|hits the spot|rocks|is gorgeous|has class|is a joy]",
            "[this|that|the] [view|angle|framing] [is clever|is well chosen|draws you in|shows it off|works a treat]",
            "[of everything|most of all|above all], i like the [background|scenery|setting|style|colours]",
            "[well done|good job|bravo|congrats] on the [background|scenery|setting|style|colours][!|]",
            "[what|such] [scenery|colours|light|a place|a landscape|style][!|, wow|]",
        ),
        held_out=("[the atmosphere|the ambience|the vibe] [is spot on|gives me chills]",),
    ),
    "blame": Rows(
        said=(
            "[that's|this is|it's] [not good|bad|ugly|terrible|awful|horrible|wrong|weird|strange|boring]",
            "i [don't|do not] like [it|this|that|this one]",
            "[hmm|meh|ugh|yuck|eww|oh no][.|...|!|]",
            "[that's|this is] not what i [wanted|meant|asked for|had in mind]",
            "[it|that] [doesn't look|does not look] [right|good|like anything|real]",
            "{old} [looks|{is}] [ugly|weird|strange|wrong|odd|scary|off]",
            "that [doesn't|does not] look like a {noun}[ at all|]",
            "[what is|what's] that supposed to be?",
            "[i'm|i am] [disappointed|not happy|not satisfied|not impressed]",
            "[you got it wrong|you're wrong|wrong|not right|that's a mistake]",
            "[you can't draw|you're bad at this|my kid draws better|is that the best you can do]",
            "[so|really|quite|pretty|rather|very|kinda|just] [ugly|bad|weird|disappointing|awful|strange|boring|"
            "poor][.|!|]",
            "[i|we] [hate|dislike|can't stand|don't really like|am not sold on|don't enjoy] [it|this|that|this one|"
            "the result]",
            "[that's|this is|it's|that was] [terrible work|a disaster|a mess|rubbish|garbage|crap|trash|nonsense|a "
            "joke|a failure]",
            "[that's|this is] [not really|not quite|not exactly|hardly|by no means] [it|what i meant|what i expected|"
            "what i imagined|good]",
            "[no|nope|nah|oh dear|oh man|come on|hmm], [that's|this is|it's] [wrong|bad|not it|not good|ugly|awful|"
            "terrible]",
            "[what on earth|what the hell|wtf|what for heaven's sake] [is this|did you do|have you done|happened "
            "here|is that thing][?|?!|]",
            "{old} {is} [really |so |quite |just |][ugly|badly drawn|poorly done|a mess|creepy|not convincing|"
            "deformed]",
            "{old} came out [wrong|ugly|badly|weird|strange|poorly|all wrong]",
            "[i|we] [don't|do not] [like|love|care for|trust|believe in] {old}[ at all| much| like this|]",
            "[call|you call] that a {noun}[?|]",
            "[that's|this is] [supposed to be|meant to be] a {noun}[?|?!| ?]",
            "[i've|i have|we have] [never seen|seen better] a {noun} [like that|that ugly|so bad]",
            "[this|that] is [no|not a|no real|hardly a] {noun}[!|]",
            "[you|you really|you still|you clearly] [didn't understand|don't understand|can't draw|didn't listen|got "
            "me wrong|failed|blew it]",
            "[that|this|it] [went wrong|failed|didn't work|isn't working|doesn't work|is off|is a miss|is nothing|"
            "sucks]",
            "[i|we] [expected|hoped for|wanted|imagined] [more|something better|better|something nicer|more than "
            "this|something else]",
            "[disappointing|disappointed|unimpressed|underwhelming|poor|lousy|lame|mediocre|not great|so so|not my "
            "taste|bleh|boo|bah]",
            "[my|even my] [grandma|cat|dog|three-year-old|little brother|son] [draws better|could do better|would do "
            "better|paints better]",
            "[not|not at all|absolutely not|nothing like] what i [imagined|expected|was hoping for|ordered|described|"
            "was thinking of]",
            "[looks|it looks|that looks|this looks] [bad|awful|fake|cheap|ugly|creepy|strange|like a mistake|like "
            "nothing|horrible|unfinished]",
            "[sorry|sorry to say|excuse me|i hate to say it|no offense], but [it's|this is|that's] [ugly|bad|not "
            "good|poor|a bit weird|awful]",
            "[something|somehow something] [is|looks|feels|seems] [wrong|off|strange|odd|not right] [here|with it|"
            "about it|with {old}]",
            "[zero|0|1|two|3|one] out of [10|ten][.|!|]",
            "[what's|what is] [wrong with|the matter with|going on with|up with] {old}[?|]",
            "[i'm|i am|we are] [not convinced|not amused|unhappy|frustrated|annoyed|not a fan|a bit sad] [with this|"
            "about it|about this|by this]",
            "[argh|grr|gah|oh god|jeez|damn|oof|yikes|eek|ew|phew, no|facepalm][.|!|]",
            "[are you kidding|are you serious|seriously|is this a joke|you must be joking|come on, really][?|?!]",
            "[the last try|the result|the picture|the drawing|your work] [is bad|is not good|is poor|is ugly|didn't "
            "work out|disappoints me]",
            "[i|we] [can't use|cannot use|can't show anyone] [this|that|it] [like this|in this state|like that]",
            "my [daughter|son|wife|boss|teacher] [says it's ugly|doesn't like it|laughed at it|is not happy with it|"
            "hates it]",
            "my [kids|children|friends] [are disappointed|cried when they saw it|don't like it|expected more]",
            "[the client|the customer|my editor] [won't accept this|will hate it|rejected it|isn't happy with it]",
            "[i'm so sad about this|that makes me sad|that annoys me|it hurts my eyes|it gives me a headache]",
            "[it hurts to look at|i can't look at it|i don't even want to look at it|nobody wants to see this]",
            "[if i'm frank|to be frank|to tell the truth|to be blunt|i won't lie], [it's bad|i don't like it|it's "
            "ugly|it's poor]",
            "[don't get me wrong|no offence|with all due respect], but [this isn't good|this is poor|it's ugly|i "
            "don't like it]",
            "[i waited for that|i waited so long for this|all that waiting for this]?",
            "[what a|such a] [shame|pity|flop|fail|disaster|mess|waste of time|disappointment|sad result][!|]",
            "[fail|epic fail|flop|nope nope nope|big no|thumbs down|0/10|1/10|one star|zero stars|bottom of the class]",
            "[👎|😞|🤮|😡|🙄|😬|👎👎|😒|😖]",
            "[ugly|bad|awful|not good|wrong|meh|terrible] [👎|😞|🙄|😒|😬]",
            "[like|as if] [a child drew it|someone sat on it|it was drawn in the dark|it was made in a hurry|you "
            "didn't care]",
            "[my|even a] [toddler|blind chicken|hamster|five-year-old] [could|can|would] [draw|paint|do] [better|that "
            "better]",
            "{old} looks like [a potato|a blob|nothing on earth|an accident|a bad joke|a monster|roadkill]",
            "{old} {is} [the worst part|the weak point|a disgrace|an eyesore|hideous|clumsy|lifeless|a blob|hard to "
            "look at]",
            "{old} {is} what [bothers me|i don't like|spoils it|ruins it|disturbs me]",
            "[it's|it is] {old} [that bothers me|that spoils it|that ruins it|that i don't like|that looks off]",
            "what [happened|did you do] to {old}[?|!]",
            "[who|what] [ever |]saw a {noun} like that[?|]",
            "[since when|where] [does|do] a {noun} look like [this|that][?|]",
            "a {noun}? [really|seriously|hardly|never|you're joking|that's no such thing|not in my eyes]",
            "[that|this] has nothing to do with a {noun}",
            "[i can't recognise|i don't recognise|nobody would recognise] [the|a] {noun} in [this|that]",
            "[you|you obviously|you again] [ignored me|weren't listening|misunderstood|messed up|messed it up|botched "
            "it|screwed up]",
            "[this|that] is [miles|far|a long way] from what i [said|described|had hoped for|imagined]",
            "[where's|where is] the [charm|beauty|care|love|sense] in [it|this|that]?",
            "[no charm|no life in it|no soul|soulless|lifeless|dull|bland|amateurish|clumsy|sloppy]",
            "[i've|i have] [seen better|seen worse, but not often|lost my patience|lost faith in you|had enough of "
            "this]",
            "[why|how] [so|can it be so|is it so] [ugly|bad|boring|lifeless|clumsy|weird][?|]",
            "[how|what] [ugly|dreadful|disappointing|a pity|awful|a mess][!| is that|]",
            "[most|rather|quite|truly] [unpleasant|unsatisfactory|displeasing|regrettable|disagreeable|dreadful]",
            "[unacceptable|unusable|useless|pointless|senseless|not acceptable|below standard|substandard]",
            "um, [i don't know|no|well], [it's not nice|it's kind of ugly|that's weird|not good]",
            "[the proportions|the details|the shapes|the lines] [are|look] [wrong|off|bad|strange|all wrong]",
            "[quelle horreur|mamma mia, no|oje|ay caramba, no|ach nein|mon dieu, no][!|]",
            "[yesterday you were better|you used to be better|you had better days]",
            "[i like the rest|the rest is fine|everything else is ok], but {old} {is} [bad|ugly|weird|wrong|poor]",
            "[not a fan|no fan of it|can't warm to it|it leaves me cold|doesn't do it for me|does nothing for me|not "
            "feeling it]",
            "[poor|oh dear, poor] {noun}, so [ugly|badly drawn|deformed|misshapen]",
        ),
        held_out=("[what a letdown|that misses the mark|back to the drawing board i guess]",),
    ),
    "yes": Rows(
        said=(
            "[ok|okay|yes|yeah|sure|fine|alright|all right|right|i see|got it|good to know|understood|aha|k][.|!|]",
            "[ok|yes|oh|ah] [i see|good|understood|that makes sense|fine]",
            "[makes sense|interesting|good to know|i understand|noted]",
            "[fine by me|sounds fine|good|very well|i know|that's clear|clear|sure thing]",
            "[i get it|ah, now i get it|so that's how it works]",
            "[yup|yep|yea|yess|ya|uh-huh|mhm|mm-hm|okey|okie|okey dokey|okay then|ok then|okidoki|kk|alrighty|aye][.|"
            "!|]",
            "[ok|okay|alright|sure|right|well], [good|i get it|i understand|got it|i see|then i know|that's fine|no "
            "problem|fine with me]",
            "[thanks, |ah, |oh, |ok, |][now i understand|now i see|that explains it|i didn't know that|good to hear|"
            "that's good to hear]",
            "[true|indeed|exactly|correct|absolutely|of course|certainly|definitely|precisely|agreed|quite|"
            "affirmative|totally][.|!|]",
            "[that's|it's|this is] [ok|fine|true|right|correct|clear|clear now|good to know|understandable|ok for me|"
            "fine with me]",
            "[i|we] [agree|see|understand|understand that|get that|hear you|know that|think so|think so too|guess so|"
            "suppose so]",
            "[yes|yeah|yep], [i know|i understand|of course|that's right|you're right|that's true|i think so|i see "
            "that|sure]",
            "[you're|you are] [right|probably right|so right|absolutely right][.|!|, yes|]",
            "[no problem|no worries|all good|all clear|that works|works for me|suits me|cool with me|it's okay]",
            "[alright|all right|very good|good|fine|ok cool|ok great|cool cool|sounds logical|sounds right]",
            "[oh|ah|aha|hm|hmm], [ok|okay|right|alright|i didn't know|so that's it|that's how it is|of course|good]",
            "[message received|confirmed|ok noted|got you|gotcha|i gotcha|heard|point taken|check|understood, thanks]",
            "[if you say so|as you say|whatever you say|i believe you|i'll remember that|i'll remember|i will try "
            "that|i'll do that]",
            "[that|it|this] [makes sense to me|sounds reasonable|seems right|is what i thought|answers my question|"
            "helps]",
            "[👍|👌|✅|ok 👍|🆗|yes 👍|sure 👌|😊👍]",
            "[aye aye|aye captain|yes sir|yes ma'am|yes boss|very well then|so be it|indeed so|quite so|just so]",
            "[my daughter|my wife|my son] [says ok|agrees|thinks so too|is fine with that]",
            "[um|uh|well|hm], [yes|ok|sure|i guess so|yeah|all right then]",
            "[that's|it's] [logical|obvious|what i thought|good|reasonable|as expected|alright with me|understood]",
            "[oh really|really|is that so|you don't say|no kidding|well well|look at that|i had no idea|live and "
            "learn]",
            "[sí|oui|ja|da|hai|si si|ja klar|claro|d'accord|genau|va bene|jawohl]",
            "[yesss|yeahhh|yup yup|yess yess|yepp|ye|yah|yeh|yeppers|mkay|okee|okaaay|okk|okayy|k k|ok ok|sure sure]",
            "[good|nice|great|cool|glad] to [hear|know|hear it|see we agree]",
            "[i'm|we're] [fine|ok|cool|good] with [that answer|that]",
            "[consider it|it is|that's] [understood|settled|agreed|clear to me|accepted]",
            "[acknowledged|received|ten four|10-4|loud and clear|crystal clear|clear as day|as clear as glass]",
            "[now|at last|finally] [i know|it's clear|i've got it|it makes sense|i see the point|the penny dropped]",
            "[you|you do] [have a point|have convinced me|explained it well|know best|must know]",
            "[alright|ok|fine], [then that's how it is|i can live with that|i accept that|that's settled|i understand "
            "you]",
            "[no objection|no objections|not a problem|nothing against it|can't argue with that|i don't mind|fine, "
            "whatever]",
            "[mm|mmh|mhmm|uhuh|ah ok|ah yes|oh yes|oh i see|ooh ok|ah good|aha ok|oh right|ah right]",
            "[sounds|seems|looks] [good to me|sensible|plausible|about right|legit|ok|alright]",
            "[thanks for explaining|good explanation|well explained|nicely put], [i see|ok|got it|understood]",
        ),
        held_out=("[roger|roger that|fair enough|righto]",),
    ),
    "no": Rows(
        said=(
            "[no|nope|nah|no thanks|no thank you|not really|rather not][.|!|]",
            "[never mind|nevermind|nvm|forget it|nothing|it's nothing|don't bother|leave it][.|]",
            "[no|nah], [that's fine|it's fine|it's ok|i'm good|leave it|not needed]",
            "[no need|not necessary|it's not necessary]",
            "[no|nope] [need|thank you very much|thanks, i'm fine]",
            "[i don't want that|i don't think so|not today|not this time|some other time]",
            "[let's not|we don't have to|you don't need to]",
            "[no way|no no|no no no|nooo|noo|naw|nay|nein|uh-uh|nope nope|no sir|not at all|certainly not|absolutely "
            "not|hell no][.|!|]",
            "[no|nope|nah], [thanks|thank you|not now thanks|not today|not really|i don't want that|don't|please "
            "don't|please not]",
            "[thanks|thank you|that's nice|kind of you|nice offer], but [no|no thanks|no thank you|not today|i'm "
            "fine|i'm good|not necessary]",
            "[i|we] [don't|do not] [need|want|feel like] [one|any|a drawing of that|a picture of that][, thanks| now|"
            " right now|]",
            "[i'm|i am|we're] [good|fine|not interested|ok without|all set|happy without it|not in the mood][, "
            "thanks|, thank you|]",
            "[that|this|it] [won't be|isn't|is not|will not be] [necessary|needed|required][.|, thanks|]",
            "[just|please|you can|better|let's] [forget it|forget about it|forget i said that|forget i asked|skip it|"
            "ignore that|skip that]",
            "[it|that] was [just|only] [a thought|a story|talk|an idea|a joke|a comment|an example][, no|, forget it|]",
            "[i was|i'm|we were] [just|only] [talking|joking|chatting|mentioning it|thinking aloud][, no need|, no|, "
            "never mind that]",
            "[no|nope], [you|you really] [needn't|don't have to|mustn't|shouldn't][.|, thanks|]",
            "[maybe|perhaps] [another time|some other day|next time|another day][, thanks|, not now|, no|]",
            "[don't bother|don't worry about it|not worth it|don't trouble yourself|no, don't bother|no point|what "
            "for]",
            "i [decided against it|thought about it, no|have to say no|don't want to after all|think not|must decline]",
            "[negative|denied|declined|i decline|i refuse|count me out|not for me|not my thing|that's a no|it's a no]",
            "[hm|hmm|uh|well|oh|er], [no|not really|rather not|i don't think so|better not|no thanks|maybe not]",
            "[better not|preferably not|please not|please no|not necessarily|not right now|under no circumstances|"
            "never|never ever]",
            "[🙅|❌|no 👎|nope 🙅|no thanks 😊|🚫|no 😅]",
            "[my daughter|my wife|my son] [says no|doesn't want that|is against it|would prefer not]",
            "[um|uh|well|er], [no|nope|nah|not that|no thank you]",
            "[i was only telling you|i was only asking|i only mentioned it|i just said it like that|it was only small "
            "talk]",
            "[no|nah], [i was only telling you|i only mentioned it|that was just a story|just saying|i only wanted to "
            "tell you]",
            "[that's|it's] [unnecessary|not required|not what i need|too much trouble|not important|fine without]",
            "[i must|i'd have to|i shall have to|i'm afraid i must] [refuse|say no|decline, thanks|turn that down]",
            "[nay|by no means|in no way|no indeed|i think not, sir|on no account|heaven forbid|far from it]",
            "[i changed my mind, no|on second thought, no|second thoughts, no|i thought better of it|no, drop it]",
            "[non|nein danke|no gracias|non merci|nee|nyet|nej|no grazie|ne]",
            "[nooope|noooo|nahh|nuh uh|nup|nopity nope|noes|no nope no|nada|zilch|no no please|nah bro|nah man|no thx]",
            "[don't|please don't] [do that|go to the trouble|make a fuss|be silly|take the trouble|feel obliged]",
            "[there's|there is] no [need|reason|point|call for it|hurry, so no|reason to]",
            "[i'm|we're] [against it|not keen|not convinced, no|saying no|out|happy as things are]",
            "[i don't|i do not] [feel like it|care for it|wish that|see why|want to|agree|like the idea]",
            "[spare|save] [yourself|me] [the trouble|that|the effort|the work]",
            "[let's|we can] [leave that|drop it|skip it|not do that|forget about that]",
            "[no|nope] [sorry|my friend|not for me|dear|buddy|sir|never|means no]",
            "[kind of you|nice of you|sweet of you|good of you] [to offer|to ask], but no[ thanks|]",
            "[the answer is|that's|it's|i say|i vote] [no|a clear no|nope|negative]",
            "[maybe not|probably not|perhaps not|not for now|not at this time|not in this life|not really needed|not "
            "my wish]",
            "[that's a nice idea|good idea|i see why you ask], but [no|no thanks|not for me|i'm ok]",
            "[you misunderstood|a misunderstanding|oh no, a misunderstanding], [i don't want that|no picture of that|"
            "i was just chatting]",
        ),
        held_out=("[i'd rather not|i'll pass|let it be]",),
    ),
    "hold": Rows(
        said=(
            "[don't|do not|dont|please don't] [draw|paint|generate|start|make] [anything|it|yet|anything yet|it "
            "yet|now|a picture]",
            "[stop|wait|hold on|hang on|one moment|one sec|just a second|wait a minute][!|.|]",
            "[not yet|not now|later|maybe later]",
            "[wait|hold on|stop], [don't draw|let me think|i'm not done|i need to think|not yet]",
            "[let me|i need to|i have to] think[ first| about it| for a moment|]",
            "[i|we] [just want to|only want to|want to] [talk|chat|ask something][ first|]",
            "[no|no more|stop the] [pictures|drawing|drawings|images][ for now| please| right now|]",
            "[let's|can we] [just |][talk|chat][ first| for a bit| a little|][?|]",
            "[hmm|um|uh|er], let me think",
            "[before you draw|before drawing|before we start], [i have a question|let me explain|listen]",
            "[stop|wait|hold on|hang on|pause|hold it|hold up|hey wait|whoa|woah], [i'm still typing|i'm not "
            "finished|not so fast|too fast|slow down][!|]",
            "[don't|do not|please don't|you shouldn't|you mustn't] [do|produce|create|sketch|draw up|begin] anything "
            "[yet|now|at the moment|until i say so]",
            "[i|we] [still |just |]need [a second|a moment|some time|a bit of time|five minutes|time to think|to "
            "think it over]",
            "[hold|stop|pause|halt|cease] [the drawing|drawing|painting|generating|everything][ for now| for a "
            "moment| please| a bit|]",
            "[i'm|i am] [still|just|only] [thinking|looking around|deciding|making up my mind|reading|here to chat|"
            "trying to decide]",
            "[no|please no|i want no|i need no] [picture|drawing|image|painting] [yet|for the moment|at the moment|"
            "at this point|right now]",
            "[just|only|simply] [listen|chat with me|talk to me|answer|answer me|read|be quiet][ for a moment| for "
            "now| please|][, no drawing|]",
            "[hm|hmm|well|uhm|um|oh|er], [wait|let me see|let me think about it|i have to think|not sure yet]",
            "[let's|we should|can we|could we] [wait|pause|take a break|have a break|hold on|think first|discuss it "
            "first|plan first][, ok|, please|]",
            "[i'll|i will|let me] [tell you|say|let you know|give the word|inform you] when [to draw|to start|you "
            "can draw|i'm ready|it's time]",
            "[i'm|i am|we're] not [ready|done|finished|decided|sure] [yet|at all][, wait|, hold on|]",
            "[stay|keep] [calm|quiet|on standby|waiting][ for now| for a moment| please|]",
            "[draw|paint|do|make|generate] nothing [yet|now|for now|until i tell you|for the moment|at all right now]",
            "[i|we] [haven't|have not] [decided|made up my mind|finished|made a decision|thought it through] [yet|so "
            "far]",
            "[not so fast|easy|easy now|slow down|be patient|patience|patience please|no hurry|no rush][!|, i'm "
            "thinking|, wait|]",
            "[can|could|would] you [please |][wait|hold on|pause|stop][ a moment| a second| a bit| please|][?|]",
            "[wait|hold on|stop] [for me|a bit|a little|a second|a moment|until i'm done|till i say go|for my next "
            "message][!|]",
            "[no|stop|oh no|hey], [i didn't ask for a picture|i only asked a question|i was just talking|no picture "
            "please|i just want to talk]",
            "[i|we] [only|just] [have a question|want to know something|want to ask you something|need an answer], "
            "[no picture|no drawing|don't draw]",
            "[later|in a bit|soon|in a while], [not yet|not now|i'm busy now|i need to think first|first i have to "
            "think]",
            "[brb|phone call|someone's at the door|the phone is ringing|my coffee is ready], [wait|hold on|one "
            "moment|don't start]",
            "[think|listen|talk|read|ask me] [first|before you draw|before you start][, then draw|, draw later|]",
            "[let me|allow me to|i want to] [explain|finish|sort my thoughts|collect my thoughts|describe it|"
            "decide][ first| before you start|]",
            "[🛑|✋|⏸|✋ wait|🛑 stop|⏳|wait ✋]",
            "[my daughter|my wife|my son] [is still thinking|hasn't decided yet|wants to decide first], [wait|hold on|"
            "don't draw yet]",
            "[i'm|i am] [in a meeting|on the phone|having lunch|eating|driving], [wait with the drawing|don't draw "
            "now|hold on]",
            "[my kids|we] are [still arguing|still discussing|still choosing][, wait|, so don't draw yet|, hold on]",
            "[i'd like|i want|i'd prefer] to [chat|talk|ask you things] [instead of drawing|without pictures|not "
            "draw][ now|]",
            "[not every|not each] [sentence|word|message] of mine [is a wish|is an order|needs a picture]",
            "[this is|that's] [not an order|no order|not a request|just talk|only chit-chat][, don't draw|, wait]",
            "[so that|until] [i can think|i've decided|i'm sure], [don't draw|draw nothing|make no picture]",
            "[your|the] [pencil|pen|paint|easel] [stays in the box|can rest|has a break][ for now|]",
            "[don't|do not] [reach for|pick up|grab] [the pencil|your pen|the paint] [yet|just yet|now]",
            "[take|have] [a break|a rest|five|a breather][, no drawing|, draw nothing| for now]",
            "[um|uh|er|hm], [wait|not yet|don't draw|hold on a sec|no picture yet]",
            "[on hold|standby|pause|timeout|time out|time-out please|intermission|freeze for a moment|break]",
            "[tarry a while|stay your hand|hold thine hand|pray wait|desist for now|kindly refrain from drawing][, "
            "sir|]",
            "[stoppp|waaait|wait wait|wait wait wait|stop stop|no wait|w8|holdup|hol up|woah there|whoa there]",
            "[moment mal|un momento|attends|momentito|warte|aspetta|un moment|stopp][!|, wait|]",
            "[i need|i want|give me] [a break|some peace|quiet|space|room to think|time][, no drawing|]",
            "[refrain from|abstain from|avoid|no] [drawing|painting|making pictures][ for now| please| until further "
            "notice]",
            "[the picture|the drawing|painting|drawing] [can wait|has time|comes later|is for later]",
            "[first|before anything], [let's talk|i want to talk|let me ask you something|let me finish my tea]",
            "[you're|you are] too [quick|fast|eager|hasty][, wait|, slow down|, hold on]",
            "[are you|will you] [able to wait|waiting|patient] [a bit|for a moment|until i decide]?",
            "[whatever i say next|whatever comes now|next message], [don't draw|just listen|no picture]",
            "[say something|answer|reply|react|write something], but [don't draw|no picture|no drawing please]",
            "[words|text] only[, no picture|, no drawing| for now| please]",
            "[it's|that's] [too early|too soon|premature] [to draw|for a picture|to start]",
            "[i'm|we're] [collecting ideas|brainstorming|gathering ideas|comparing ideas][, don't draw|, no drawing "
            "yet|, wait]",
            "[i'll be back|back in five|be right with you|getting a coffee], [don't start without me|wait for me|draw "
            "nothing]",
            "[do|please do] [nothing|not draw|not start|not begin|not rush][ for now| yet|]",
            "[if you could|would you mind|would it be possible to] [wait|hold off|not draw yet|pause][?|]",
            "[let it rest|leave the drawing for now|leave it for the moment|let's leave drawing aside|let's put "
            "drawing aside]",
            "[hush|shh|shush|quiet|silence|easy tiger|hold your horses|cool your jets|whoa horsey|stand down|at ease]",
            "[i said|i told you to|didn't i say] [wait|hold on|not yet|stop drawing][!|]",
        ),
        held_out=("[put your brush down|down with the brush|keep your brush still]", "[bear with me|give me a minute]"),
    ),
    "hold scene": Rows(
        said=(
            "[don't draw it yet|don't draw yet|not now], but [i'm thinking of|i'd like|later i want] {scene}",
            "[later|next time|in a minute] i [want|will want|would like] {scene}[, but not now|, don't draw it "
            "yet|. wait with it]",
            "[i'm thinking of|i'm thinking about|i was thinking of] {scene}[, but don't draw yet|. don't draw "
            "it yet|, not yet though]",
            "{scene}, but [don't draw it yet|wait with that|not yet|don't start yet]",
            "[first let me describe|listen first, don't draw]: {scene}",
            "[what do you think of|do you like the idea of] {scene}? [don't draw yet|just asking]",
            "[could you|can you] in principle draw {scene}? [don't do it yet|just asking]",
            "[i might|maybe i'll|perhaps later i'll] [ask for|want] {scene}[, let me think|, not sure yet|]",
            "[i want|i'd like] {scene}. [but don't draw it yet|but wait before you draw|don't start until i say so]",
            "[here is|this is] my idea: {scene}. [wait with drawing|don't draw yet|what do you think]",
            "[remember this|save this] for later: {scene}",
            "[tomorrow|next week|one day] i [want|will ask for] {scene}",
            "[suppose|let's say] i asked for {scene}. [don't draw it|no drawing yet]",
            "[for later|for tomorrow|for another day|not for now]: {scene}",
            "[don't|do not|please don't] [draw|paint|make|start] [it|this|anything] [yet|now|right away], [but|just "
            "so you know,] i want {scene}",
            "[my plan|the plan|the idea|my thought] [is|was|would be] {scene}[, but wait|, not yet though|, draw it "
            "later|. hold on though]",
            "{scene}[, later| later though|. later|, some other time|. but first let's talk|, but hold on a second|, "
            "not right away]",
            "[wait for my signal|wait for my go|on my command|when i say go|when i tell you], [then |]{scene}",
            "[i|we] [will|'ll] [need|want|ask for|order] {scene} [later|tomorrow|soon|next week|in a while][, not "
            "now|]",
            "how [would|do] you feel about {scene}? [no drawing|only an idea|not yet|it's only a question]",
            "[imagine|picture this:|think of] {scene}[, but don't draw|, but no drawing yet|. don't draw anything "
            "yet|, just imagine it]",
            "[i'm|i am] [considering|planning|toying with the idea of|not sure about|still thinking about] {scene}[, "
            "wait please|, don't start|]",
            "[hold on|wait|stop|one moment], [before you draw|don't draw now|no drawing yet]: [maybe|i think of|i'd "
            "like|what about] {scene}",
            "[would|could] you be able to [draw|do|make] {scene}? [don't start|not now|only asking|for later]",
            "[how about|what about] {scene}? [don't do it yet|wait though|let's discuss first|but let me think first|"
            "no hurry]",
            "[prepare|get ready|be prepared] for {scene}[, but wait|, but don't start|, start when i say so|, not yet]",
            "[when|once|as soon as] i'm [ready|done|back], [i want|i'd like|i'll ask for|we'll do] {scene}",
            "[next picture|later|afterwards|the next one], [not now|but not yet|not immediately]: {scene}",
            "[let's|we could|we can|we might] [do|draw|have|try] {scene} [later|tomorrow|some other time|another "
            "time|next time]",
            "[i have|i've got|there's] an idea: {scene}. [but wait|but let me think|not yet|don't start|hold on|just "
            "an idea]",
            "[just|only] [an idea|thinking aloud|thinking out loud|a thought|brainstorming][:|,] {scene}[, don't "
            "draw|. no drawing yet|]",
            "[hypothetically|in theory|theoretically], {scene}[. don't draw it|, just hypothetically|. it's only a "
            "thought]",
            "[store|memorise|put aside|reserve] [this|that|the following] [for later|for another time]: {scene}",
            "[soon|one day|at some point|eventually] i [would like|want|will want|might want] [to have |to see |"
            "]{scene}[, just not yet|]",
            "[i dream of|i think about|i've been thinking of] {scene}, [but it can wait|but there's no hurry|but not "
            "today|but don't start]",
            "{scene}: [wait until i tell you|draw that later|not now|hold off for now|only when i say so|that's for "
            "later]",
            "[no rush|no hurry|take your time|at your leisure], but [later|tomorrow|at some point] i [want|need|'d "
            "like] {scene}",
            "[i'll tell you my idea|let me tell you what i want|this is what i want], [but wait|but don't start yet|"
            "without drawing]: {scene}",
            "[tell me|say|do you know] if {scene} is [possible|doable|a good idea][. don't draw|, before you draw it|"
            ", don't draw it yet]",
            "[my daughter|my son|my wife] [wants|will want|dreams of] {scene}, [but later|but not now|don't draw it "
            "yet]",
            "[my daughter|my son|my wife] is [still thinking about|dreaming of|considering] {scene}[, wait|, so don't "
            "draw yet]",
            "{scene} - [later|not now|not yet|for tomorrow|just an idea]",
            "{scene} [⏳|⏸|✋ not yet|🛑 wait]",
            "um, {scene}... [no wait|not yet|wait, let me think|hold on]",
            "[pencil in|schedule|plan] {scene} for [later|tomorrow|next week]",
            "[put|add] {scene} on [the list|my wish list|the to-do list|the agenda][ for later|, don't draw it now]",
            "[on my list|on my wish list|next on the list|coming up later]: {scene}[, not now|]",
            "[for my birthday|for christmas|for next weekend|for my mum's birthday] i'll want {scene}[, not now|, not "
            "today]",
            "[when|once|after] [we're done with this|the kids are home|i've had lunch], {scene}[, but not before|, "
            "not earlier]",
            "[i see it before me|i have it in my mind|i can already see it]: {scene}. [but wait|don't start|not yet]",
            "[is it|would it be] [a good idea|too much|silly] to have {scene}? [don't draw, just tell me|only asking, "
            "don't draw]",
            "[what would you say to|what do you say to|thoughts on] {scene}? [no picture yet|don't draw it|only "
            "talking]",
            "[without drawing|no drawing now|don't draw], [what do you think about|how do you find the idea of] "
            "{scene}?",
            "[advise me|give me advice|i need your advice], [is {scene}|would {scene} be] a good idea? don't draw it",
            "[i can't decide|i'm undecided|i'm torn] [about|on] {scene}[, wait|, don't start|, so no drawing yet]",
            "[maybe|perhaps|possibly] {scene}, [maybe not|i don't know yet|i need to sleep on it|let me sleep on it]",
            "[let me|i'd like to] [sleep on it|think it over|ask my wife]: {scene}[, don't draw yet|]",
            "[just so you know|so you know|fyi|by the way], [later|tomorrow|soon] [comes|i'll order|i'll need] {scene}",
            "[heads up|advance notice|announcement|preview|spoiler]: {scene}[, but not now|, later|. don't draw it "
            "yet]",
            "[don't get started|don't get going|don't jump in] yet: {scene}",
            "[wait|hold on|stop]! {scene}, [yes|i know], but [not now|later|don't draw yet]",
            "[first|before that] [let's talk|i need to think|a coffee], [then|later] {scene}",
            "1. [wait|don't draw] 2. [later|when i say so]: {scene}",
            "[at a later hour|in due time|in good time|in due course|by and by] i [shall|will] [desire|wish for|want] "
            "{scene}",
            "[i shall|we shall] [require|desire|want] {scene} [anon|later|on the morrow], [not presently|not now]",
            "[thanks for the last one|nice weather|busy at work], [later|tomorrow] i [want|'d like] {scene}, [don't "
            "draw yet|not now]",
            "[the day after tomorrow|at the weekend|tonight|this evening|after work|in an hour], {scene}[, not before|"
            ", not now]",
            "[let's say|assume|assuming] [i want|i'd want|i wanted] {scene}, [don't draw|only assume it|how would "
            "that be]?",
            "[queue|save up|bank|park] this[ idea|] [for later|for the time being]: {scene}",
            "[i'm just describing|i only describe|just describing]: {scene}[, don't draw it|. no drawing|, wait with "
            "it]",
            "[one could|we could|someone could] [draw|paint|have] {scene}, [but not now|but later|but let's wait]",
            "[a thought for later|idea for tomorrow|idea for another day|future picture|future project]: {scene}",
            "[mañana|demain|morgen|später], {scene}[, not today|, not now]",
            "you may [draw|paint|do] {scene}, [but later|but not now|as soon as i say so|not before i tell you]",
            "[please |]be patient: {scene}, [but only later|but not right now|only when i'm ready]",
            "[i'd love|i would love] {scene} [some day|one day|later on], [but don't draw now|but not now|not today]",
            "[no picture yet|no drawing yet|do not draw yet|nothing yet]: {scene}",
            "[talk first|discuss first|plan first], draw later: {scene}",
        ),
        held_out=("[keep in mind|make a note]: {scene}[, for later|, no drawing for now]",),
    ),
    "keep": Rows(
        said=(
            "[leave|keep] it [as it is|like that|like this|so|unchanged|that way]",
            "[don't|do not] [change|touch] [it|anything|a thing][ anymore| any more| please|]",
            "[don't|do not] [change|touch|remove] {old}[ please|]",
            "[nothing|no more changes|no changes|nothing else|nothing more][ needed| please|, thanks|]",
            "[it's|that's|this is] [fine|good|ok|alright|perfect] [as it is|like this|the way it is|already]",
            "{old} [can|should|may] stay[ as {it_is}|]",
            "[i'm|i am] [happy|satisfied|pleased|content] with [it|this|the picture]",
            "[that'll do|that will do|good enough|we can leave it]",
            "don't [make {it}|paint {old}] {color2}",
            "[please |][leave|keep] [everything|all of it|the picture|the whole thing|all this] [as it is|like this|"
            "unchanged|the way it is|as is]",
            "[leave|let|keep] {old} [as {it_is}|like that|in peace|untouched|unchanged|the way {it_is}][ please|]",
            "[don't|do not|please don't|never|you mustn't] [alter|modify|move|replace|delete|erase|mess with|take "
            "away] {old}[ please|]",
            "[nothing|not a thing|not a single thing] [should|must|shall|needs to|has to] [change|be changed|be "
            "different|move][ now|]",
            "[it|this|everything|the picture] [should|can|must|may|shall] [stay|remain] [as it is|like this|like "
            "that|unchanged|this way]",
            "[i|we] [like|love] [it|this|everything] [as it is|the way it is|just like this|exactly like this], "
            "[don't change it|no changes please|leave it]",
            "[no|nope|nah], [leave it as it is|it's good like this|keep it like this|keep it this way|don't change "
            "it|no changes]",
            "[i|we] [don't|do not|wouldn't] [want|need] [to change anything|any changes|any more changes|anything "
            "changed|it changed]",
            "[i|we] [wouldn't|would not|won't] [change|touch] [a thing|anything|it][ now| any more|]",
            "[perfect|good|great|fine|ok|nice|super], [leave it|keep it|don't change a thing|no more changes|it "
            "stays like that|nothing to change]",
            "[that's|this is|it's] [the final version|final|the final picture|good enough|how it should stay|how i "
            "want it|the one we keep]",
            "[no|there are no|i have no|i see no] [further|more|other] [changes|wishes|edits|corrections|requests][, "
            "thanks| please|]",
            "[i'm|i am|we're] [fine|happy|good|ok|content|satisfied] [with|about] [how it is|everything|the result|"
            "what we have][ as is|]",
            "{old} [is not to be|isn't to be|must not be|should not be|shouldn't be] [changed|touched|removed|moved|"
            "replaced]",
            "{old} [stays|must stay|is staying|has to stay|needs to stay|shall remain][ please|, ok|, no matter what|]",
            "[whatever you do|no matter what|please], [don't touch|don't change|don't lose|leave alone] {old}",
            "[please |]no {color2} for {old}[, leave it|, keep it as it is|, no change|]",
            "[i|we] [don't|do not] want [{old} in {color2}|{old} to be {color2}|{color2} on {old}][, leave it|, keep "
            "it like this|, no change|]",
            "{old} [must not|mustn't|shouldn't|should not] [be|become|turn|get] {color2}[, leave it|, keep it as it "
            "is|]",
            "[stop changing things|stop changing it|no need to change anything|nothing to add|nothing to change|"
            "nothing needs fixing|no edits please]",
            "[stay|stick|let's stay|let's stick] with [this|this one|what we have|this version|it]",
            "[keep|preserve] [this|this one|this version|it] [exactly |just |][like this|as it is|as is][, please|]",
            "[it|this|that] [is fine|is good|is ok|works|looks fine] like [this|that], [no need to change|don't "
            "change it|leave it|stop there]",
            "[don't fix what isn't broken|never change a winning team|if it ain't broke don't fix it|why change it|"
            "why change anything][?|]",
            "[status quo|unchanged please|as is|as is please|same as now|no change|zero changes|leave as is|keep as "
            "is]",
            "[my daughter|my son|my wife|my boss] [likes|loves|wants] it [as it is|like this|just like that], [don't "
            "change it|leave it]",
            "[my daughter|my son|my wife] would [cry|be sad|be angry] if you [changed|touched|moved|removed] {old}",
            "[i'd|we'd] be [sad|angry|unhappy] if [anything|something|it] [changed|was changed|got changed]",
            "[changing|touching|altering] [anything|it] would [ruin it|spoil it|be a mistake|be a shame]",
            "[it would|that would|it'd] be [a shame|a pity|a crime|wrong] to [change|touch|lose] [it|anything|{old}]",
            "[so that|because] [nothing gets lost|it stays nice|we all like it], [leave it as it is|don't change "
            "anything]",
            "[every|any] change would [be too much|ruin it|make it worse|spoil it]",
            "[not one|not a single] [line|dot|pixel|detail|stroke] [should|must|may] change",
            "[lock|save|seal|conserve|fix] it [as it is|like this|in this state|exactly like this]",
            "[locked|final|done|finished|signed|sealed|set in stone|untouchable], [no changes|leave it|don't touch it]",
            "[don't|please don't|do not] [fiddle with|tinker with|fuss over|edit|adjust|rework|retouch] [it|anything|"
            "{old}]",
            "{old} [is|stays] [off limits|untouchable|sacred|under protection|taboo|not up for debate]",
            "{old}: [stays|don't touch|keep|unchanged|leave as {it_is}|no changes]",
            "{old} [🔒|✋ don't touch|👍 leave as {it_is}|👌 stays]",
            "[🔒|🔒 leave it|👌 leave it like this|👍 keep it as it is|✅ no changes]",
            "um, [no|well], [leave it|leave it as it is|don't change anything|it's ok like this]",
            "[leave|keep] [well enough alone|things as they are|things as is|matters as they are|the status quo|well "
            "alone]",
            "[i forbid|i'd forbid|i ask you not to] [any change|change anything|touch {old}|change {old}]",
            "[let|pray let|prithee let] {old} [remain|remain as {it_is}|be as {it_is}|abide]",
            "[it shall|it must|all shall|all must] [remain|stay] as it is",
            "[all|everything] [stays|remains|can stay|may stay] [where it is|the way it is|put|in place|just like "
            "that]",
            "[the rest|the picture|the drawing|it] [needs|requires] [no|zero] [change|changes|edits|improvement|"
            "touching up]",
            "[i'm|we're] [through with changes|done changing|done editing|finished with edits|happy as it stands]",
            "[enough|that's enough|no more] [editing|changing|changes|fiddling][, leave it|, it stays like this|]",
            "[as it stands|as it is|as is|like this|just so], it's [perfect|right|good|fine|what i want]",
            "[no|not] {color2} [for|on] {old} please, [{it_is} fine|keep the colour|leave the colour]",
            "[i'd hate|i would hate|i don't like the idea of] {old} in {color2}, [leave {it}|keep {it} as {it_is}|no "
            "change]",
            "[anything but|not] {color2} for {old}, [so leave it|just leave it|keep it as it is]",
            "[why change|why would i change|why should we change] {old}? [leave {it}|keep {it}|{it_is} fine]",
            "[don't even think of|don't you dare] [changing|touching|removing|moving] {old}",
            "[thanks for asking|good question|thanks for the picture], but [i want no changes|leave it as it is|no "
            "changes]",
            "[the colour|the place|the size] of {old} [stays|is right|is fine|should stay][, don't change it|, leave "
            "it]",
            "[weather's bad, mood is good|busy day|in a hurry], [just leave it like this|keep it like this|no changes]",
            "[basta|finito|so lassen|c'est bon|está bien|va bene così], [leave it|no changes|keep it like this]",
        ),
        held_out=("[freeze it|hands off|let sleeping dogs lie]", "[no alterations|no modifications] required"),
    ),
}
